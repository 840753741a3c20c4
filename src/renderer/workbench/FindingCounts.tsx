import { CircleAlert, CircleCheck, CircleDashed, Info, TriangleAlert } from 'lucide-react';
import { SEVERITIES, type Severity } from '../../core/insight/finding.ts';
import { RULES } from '../../core/insight/rules.ts';
import { useMutedRules } from '../panels/findings/useMutedRules.ts';
import { useShownFindings } from '../panels/findings/useShownFindings.ts';
import { sessionStore, showPanel, showSeverities, useSession } from '../store/session.ts';
import { changeSettings } from '../store/settings.ts';
import { Chip } from '../ui/Chip.tsx';
import { strings } from '../ui/strings/index.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { keysOf } from './actions/keysOf.ts';
import { checkEverything } from './actions/viewActions.ts';

const LOOKS = {
  error: { tone: 'critical', icon: <CircleAlert /> },
  warning: { tone: 'warning', icon: <TriangleAlert /> },
  info: { tone: 'muted', icon: <Info /> },
} as const;

const FAMILIES = new Set(RULES.map(({ family }) => family));

function NotAsked() {
  return (
    <Tooltip label={strings.workbench.notAskedHint} keys={keysOf('view.check')}>
      <button type="button" className="counts-quiet" onClick={checkEverything}>
        <CircleDashed />
        {strings.workbench.notAsked}
      </button>
    </Tooltip>
  );
}

/** How many findings there are, always in sight: grey until somebody asked. */
export function FindingCounts() {
  const findings = useShownFindings();
  const muted = useMutedRules();
  const asked = useSession((state) => state.asked);
  const askedAll = [...FAMILIES].every((family) => asked.has(family));
  // “No findings” would be a claim about what nobody asked.
  if (findings.length === 0 && !askedAll) return <NotAsked />;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  if (findings.length === 0 && muted.length > 0) {
    return (
      <Tooltip label={strings.findings.mutedTitle(muted.length)}>
        <span>
          <Chip tone="muted" icon={<CircleDashed />} onPress={checkEverything}>
            {strings.workbench.nothingFound}
          </Chip>
        </span>
      </Tooltip>
    );
  }
  if (findings.length === 0) {
    return (
      <Chip tone="good" icon={<CircleCheck />}>
        {strings.workbench.nothingFound}
      </Chip>
    );
  }
  const show = (severity: Severity) => {
    const alone = sessionStore.getState().severities.size === 1 && sessionStore.getState().severities.has(severity);
    showSeverities(alone ? SEVERITIES : [severity]);
    showPanel('findings');
    changeSettings({ panelOpen: true });
  };
  return (
    <div className="counts">
      {SEVERITIES.map((severity) => {
        const amount = count(severity);
        const label = strings.workbench.severities[severity](amount);
        return amount === 0 ? null : (
          <Tooltip key={severity} label={label}>
            <span>
              <Chip {...LOOKS[severity]} label={label} onPress={() => show(severity)}>
                {amount}
              </Chip>
            </span>
          </Tooltip>
        );
      })}
    </div>
  );
}
