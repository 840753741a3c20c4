import { useMemo } from 'react';
import type { Finding } from '../../../core/insight/finding.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { useSession } from '../../store/session.ts';

/** The findings people may see now: of families somebody asked for, and on the wall only what is meant for the room. */
export function useShownFindings(): readonly Finding[] {
  const findings = useAnalysis((state) => state.findings);
  const asked = useSession((state) => state.asked);
  const projector = useSession((state) => state.projector);
  return useMemo(
    () => findings.filter(({ family, audience }) => asked.has(family) && (audience === 'room' || !projector)),
    [findings, asked, projector],
  );
}
