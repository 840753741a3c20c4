import { SquareCheck, TriangleAlert, UsersRound } from 'lucide-react';
import { LAYER_CHOICES } from '../../../core/catalogue/labels.ts';
import { matchRoleTypeIn } from '../../../core/catalogue/matchRoleType.ts';
import { type OutlineResult, UNNAMED_ROLE_TYPE } from '../../../core/interchange/outline/outlineDraft.ts';
import type { Estimate } from '../../../core/interchange/outline/parseEstimate.ts';
import type { OutlineItem, ParsedOutline } from '../../../core/interchange/outline/parseOutline.ts';
import { useDocument } from '../../store/document.ts';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { strings } from '../../ui/strings/index.ts';

const text = strings.outline;

function estimateText({ optimisticDays, likelyDays, pessimisticDays }: Estimate): string {
  const points = [optimisticDays, likelyDays, pessimisticDays].filter((days) => days !== null);
  return `${points.join('–')} d`;
}

interface RowProps {
  readonly item: OutlineItem;
  readonly after: readonly string[];
  /** The role type a seat will have by what its line says. */
  readonly roleTypeOf: (said: string | null) => string;
}

function Row({ item, after, roleTypeOf }: RowProps) {
  const style = { paddingLeft: 8 + item.depth * 18 };
  if (item.kind === 'team') {
    return (
      <li className="outline-row outline-team" style={style}>
        <UsersRound />
        <span className="truncate">{item.name}</span>
      </li>
    );
  }
  if (item.kind === 'seat') {
    const { personName, roleTypeName, fte, lead } = item.seat;
    return (
      <li className="outline-row" style={style}>
        <Initials name={personName} />
        <span className={personName === null ? 'outline-vacant truncate' : 'truncate'}>
          {personName ?? text.vacant}
        </span>
        <span className="outline-meta truncate">
          {[roleTypeOf(roleTypeName), lead ? text.lead : null].filter(Boolean).join(', ')}
        </span>
        <span className="outline-end">{strings.common.fte(fte)}</span>
      </li>
    );
  }
  const { title, teamName, estimate, layer } = item.task;
  return (
    <li className="outline-row" style={style}>
      <SquareCheck />
      <span className="outline-title truncate">{title}</span>
      {after.length > 0 ? <span className="outline-meta truncate">{text.after(after)}</span> : null}
      <span className="outline-end">
        {teamName ? <Chip tone="accent">{teamName}</Chip> : null}
        {layer ? <Chip tone="muted">{LAYER_CHOICES[layer].label}</Chip> : null}
        {estimate ? <Chip tone="muted">{estimateText(estimate)}</Chip> : null}
      </span>
    </li>
  );
}

interface Props {
  readonly outline: ParsedOutline;
  readonly result: OutlineResult;
}

/** What the outline is understood as, while it is typed. */
export function OutlinePreview({ outline, result }: Props) {
  const roleTypes = useDocument((state) => state.workspace.role_type);
  const roleTypeOf = (said: string | null) =>
    said === null ? UNNAMED_ROLE_TYPE : (matchRoleTypeIn(roleTypes.values(), said)?.name ?? said);
  if (outline.items.length === 0) return <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>;
  const titleOf = (at: number) => {
    const item = outline.items[at];
    return item?.kind === 'task' ? item.task.title : '';
  };
  const problems = [...outline.problems, ...result.problems];
  return (
    <>
      {problems.length > 0 ? (
        <ul className="outline-problems">
          {problems.map(({ line, sentence }) => (
            <li key={`${line}${sentence}`}>
              <TriangleAlert />
              <span>{text.problem(line, sentence)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <ol className="outline-rows">
        {outline.items.map((item, at) => (
          <Row
            // The place in the list is all an outline line is known by while it is typed.
            key={`${item.line}-${item.kind}-${item.kind === 'task' ? item.task.title : ''}`}
            item={item}
            roleTypeOf={roleTypeOf}
            after={outline.links.filter(({ to }) => to === at).map(({ from }) => titleOf(from))}
          />
        ))}
      </ol>
    </>
  );
}
