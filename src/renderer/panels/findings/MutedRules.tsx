import { CircleSlash } from 'lucide-react';
import type { MutedRule } from '../../../core/insight/mutedRules.ts';
import { strings } from '../../ui/strings/index.ts';

const text = strings.findings;

/** What was not looked at, and why: silence of these rules is no clean bill of health. */
export function MutedRules({ rules }: { readonly rules: readonly MutedRule[] }) {
  if (rules.length === 0) return null;
  const byReason = Map.groupBy(rules, ({ reason }) => reason);
  return (
    <section className="muted-rules" aria-label={text.mutedTitle(rules.length)}>
      <h3>
        <CircleSlash />
        {text.mutedTitle(rules.length)}
      </h3>
      <ul>
        {[...byReason].map(([reason, those]) => (
          <li key={reason}>
            <strong>{those.map(({ rule }) => text.mutedRules[rule] ?? rule).join(', ')}</strong>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
