import { CircleCheck, CircleDashed, ListFilter } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Family, type Finding, SEVERITIES, type Severity } from '../../../core/insight/finding.ts';
import type { MutedRule } from '../../../core/insight/mutedRules.ts';
import { RULES } from '../../../core/insight/rules.ts';
import { ask, showSeverities, useSession } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { strings } from '../../ui/strings/index.ts';
import { FindingCard } from './FindingCard.tsx';
import { MutedRules } from './MutedRules.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { useMutedRules } from './useMutedRules.ts';
import { useShownFindings } from './useShownFindings.ts';
import './findings.css';

const text = strings.findings;
const FAMILIES_WITH_RULES = [...new Set(RULES.map(({ family }) => family))];

/** Cards are drawn as they scroll near: a plan in trouble has hundreds. */
const PAGE = 50;

export function FindingsPanel() {
  const findings = useShownFindings();
  const muted = useMutedRules();
  const asked = useSession((state) => state.asked);
  const severities = useSession((state) => state.severities);
  const [family, setFamily] = useState<Family | null>(null);
  const ofFamily = useMemo(
    () => (family === null ? findings : findings.filter((finding) => finding.family === family)),
    [findings, family],
  );
  const shown = useMemo(() => ofFamily.filter(({ severity }) => severities.has(severity)), [ofFamily, severities]);
  if (!FAMILIES_WITH_RULES.some((each) => asked.has(each))) {
    return (
      <EmptyState
        icon={<CircleDashed />}
        title={text.quietTitle}
        actions={
          <Button tone="primary" onClick={() => ask()}>
            {text.check}
          </Button>
        }
      >
        {text.quiet}
      </EmptyState>
    );
  }
  const count = (of: Family | null) =>
    of === null ? findings.length : findings.filter((finding) => finding.family === of).length;
  return (
    <>
      <div className="findings-filters">
        <fieldset className="findings-families" aria-label={text.families}>
          <Chip pressed={family === null} onPress={() => setFamily(null)}>
            {text.all(count(null))}
          </Chip>
          {FAMILIES_WITH_RULES.map((each) =>
            asked.has(each) ? (
              <Chip key={each} pressed={family === each} onPress={() => setFamily(family === each ? null : each)}>
                {text.family(text.familyNames[each], count(each))}
              </Chip>
            ) : (
              <Chip
                key={each}
                tone="muted"
                icon={<CircleDashed />}
                label={text.askFamily(text.familyNames[each])}
                onPress={() => ask([each])}
              >
                {text.notAsked(text.familyNames[each])}
              </Chip>
            ),
          )}
        </fieldset>
        <SeverityFilter findings={ofFamily} chosen={severities} />
      </div>
      {shown.length === 0 ? (
        <div className="scrolls">
          <Nothing
            hidden={ofFamily.length > 0}
            askedAll={FAMILIES_WITH_RULES.every((each) => asked.has(each))}
            muted={muted.length > 0}
          />
          <MutedRules rules={muted} />
        </div>
      ) : (
        <FindingList findings={shown} muted={muted} key={`${family} ${[...severities].join()}`} />
      )}
    </>
  );
}

function SeverityFilter({
  findings,
  chosen,
}: {
  readonly findings: readonly Finding[];
  readonly chosen: ReadonlySet<Severity>;
}) {
  const toggle = (severity: Severity) => {
    const next = new Set(chosen);
    if (!next.delete(severity)) next.add(severity);
    showSeverities(next.size === 0 ? SEVERITIES : next);
  };
  return (
    <fieldset className="findings-severities" aria-label={text.severityFilter}>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className={`severity severity-${severity}`}
          aria-pressed={chosen.has(severity)}
          onClick={() => toggle(severity)}
        >
          <span className="severity-dot" />
          {text.severityCount(severity, findings.filter((finding) => finding.severity === severity).length)}
        </button>
      ))}
    </fieldset>
  );
}

interface NothingProps {
  readonly hidden: boolean;
  readonly askedAll: boolean;
  /** Whether rules could not answer. */
  readonly muted: boolean;
}

const Nothing = ({ hidden, askedAll, muted }: NothingProps) =>
  hidden ? (
    <EmptyState
      icon={<ListFilter />}
      title={text.filteredTitle}
      actions={<Button onClick={() => showSeverities(SEVERITIES)}>{text.showAll}</Button>}
    >
      {text.filtered}
    </EmptyState>
  ) : (
    <EmptyState
      icon={muted ? <CircleDashed /> : <CircleCheck />}
      title={text.noneTitle}
      actions={askedAll ? null : <Button onClick={() => ask()}>{text.checkRest}</Button>}
    >
      {askedAll ? (muted ? text.noneOfSome : text.none) : text.noneSoFar}
    </EmptyState>
  );

interface ListProps {
  readonly findings: readonly Finding[];
  readonly muted: readonly MutedRule[];
}

function FindingList({ findings, muted }: ListProps) {
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLOListElement>(null);
  useKeptFocus(list, findings);
  return (
    <ol className="findings-list scrolls" ref={list}>
      {findings.slice(0, limit).map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
      {findings.length > limit ? (
        <End key={limit} onNear={() => setLimit(limit + PAGE)} />
      ) : (
        <li>
          <MutedRules rules={muted} />
        </li>
      )}
    </ol>
  );
}

/** The end of what is drawn; says when it comes near. */
function End({ onNear }: { readonly onNear: () => void }) {
  const place = useRef<HTMLLIElement>(null);
  const near = useRef(onNear);
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) near.current();
      },
      { root: current.closest('.findings-list'), rootMargin: '600px' },
    );
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);
  return <li ref={place} className="findings-more" />;
}
