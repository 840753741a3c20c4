import { useMemo } from 'react';
import type { MutedRule } from '../../../core/insight/mutedRules.ts';
import { RULES } from '../../../core/insight/rules.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { useSession } from '../../store/session.ts';

/** Rules of the families somebody asked that could not answer; on the wall only those meant for the room. */
export function useMutedRules(): readonly MutedRule[] {
  const muted = useAnalysis((state) => state.muted);
  const asked = useSession((state) => state.asked);
  const projector = useSession((state) => state.projector);
  return useMemo(
    () =>
      muted.filter(({ rule }) => {
        const known = RULES.find(({ id }) => id === rule);
        return known && asked.has(known.family) && (known.audience === 'room' || !projector);
      }),
    [muted, asked, projector],
  );
}
