import type { Severity } from '../../../core/insight/finding.ts';
import { strings } from '../../ui/strings/index.ts';

/** The number of findings at a card's corner. */
export function FindingBadge({ count, severity }: { readonly count: number; readonly severity: Severity | null }) {
  if (count === 0 || severity === null) return null;
  const text = strings.canvas.findings(count, strings.canvas.severity[severity]);
  return (
    <span className={`finding-badge finding-badge-${severity}`} title={text}>
      {count}
    </span>
  );
}
