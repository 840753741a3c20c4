import { type MouseEvent, memo } from 'react';
import type { EntityRef } from '../../store/refs.ts';
import { parseRef, refOf } from '../../store/refs.ts';
import { select, sessionStore, useSession } from '../../store/session.ts';
import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import type { DrawnLink } from '../drawnLinks.ts';
import { useHand } from '../hand.ts';
import { type BarBox, linkPath } from '../layout/linkPath.ts';
import { type TimeScale, xOf } from '../layout/timeScale.ts';
import { visibleLinks } from '../layout/visibleLinks.ts';
import type { TimelineModel } from '../model.ts';

interface Props {
  readonly model: TimelineModel;
  readonly scale: TimeScale;
  readonly rowHeightPx: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Half the height of a bar as a share of its row’s; `bars.css` says the same. */
export const BAR_HALF = 0.28;

export function boxOf(model: TimelineModel, scale: TimeScale, rowHeightPx: number, taskId: string): BarBox | null {
  const row = model.rowAt.get(taskId);
  const bar = model.bars.get(taskId);
  if (row === undefined || !bar) return null;
  const half = rowHeightPx * BAR_HALF;
  const reach = bar.kind === 'marker' ? half : 0;
  const left = xOf(scale, bar.from) - reach;
  // Whoever waits for recurring work waits for its first time alone.
  const to = bar.kind === 'recurring' ? bar.from : bar.to;
  return { left, right: Math.max(left + 2, xOf(scale, to) + reach), y: (row + 0.5) * rowHeightPx, half };
}

const onSelect = (id: string) => (event: MouseEvent) => {
  const ref = refOf('dependency', id);
  const { selection } = sessionStore.getState();
  if (event.shiftKey || event.ctrlKey || event.metaKey) select([...selection, ref]);
  else select([ref]);
};

const touches = (selection: ReadonlySet<EntityRef>, { id, fromId, toId }: DrawnLink) =>
  selection.has(refOf('dependency', id)) || selection.has(refOf('task', fromId)) || selection.has(refOf('task', toId));

/** The tasks a selected thing is about: itself, or the two that a dependency joins. */
function tasksOf({ workspace }: TimelineModel, ref: EntityRef): string[] {
  const { table, id } = parseRef(ref);
  const link = table === 'dependency' ? workspace.dependency.get(id) : undefined;
  return link ? [link.fromId, link.toId] : [id];
}

/** The dependencies of the rows in sight, and all of the selection. */
function LinkLayerInner({ model, scale, rowHeightPx, firstRow, lastRow }: Props) {
  const selection = useSession((state) => state.selection);
  const picked = (link: DrawnLink) => touches(selection, link);
  const chosen = [...selection].flatMap((ref) => tasksOf(model, ref));
  const inSight = model.rows.slice(firstRow, lastRow + 1).map(({ key }) => key);
  const links = visibleLinks(model.links, model.rowAt, [...inSight, ...chosen]);
  // What is picked out is drawn over the others.
  const ordered = [...links.filter((link) => !picked(link)), ...links.filter(picked)];
  return (
    <svg className="tl-links" aria-hidden="true">
      <title>{strings.timeline.label}</title>
      {ordered.map((link) => {
        const from = boxOf(model, scale, rowHeightPx, link.fromId);
        const to = boxOf(model, scale, rowHeightPx, link.toId);
        if (!from || !to) return null;
        const { d, head } = linkPath(link.type, from, to, rowHeightPx);
        const className = classNames(
          `tl-link tl-link-${link.tone}`,
          link.tight && 'tl-link-tight',
          link.leftOut && 'tl-link-left-out',
          picked(link) && 'tl-link-picked',
          picked(link) && link.drives && 'tl-link-drives',
          selection.has(refOf('dependency', link.id)) && 'tl-link-selected',
        );
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: with keys a link is reached through the inspector of its task
          <g key={link.id} className={className} onClick={onSelect(link.id)}>
            <path className="tl-link-hit" d={d} />
            <path className="tl-link-line" d={d} />
            <path className="tl-link-head" d={head} />
          </g>
        );
      })}
      <InHand model={model} scale={scale} rowHeightPx={rowHeightPx} />
    </svg>
  );
}

/** The link a hand is drawing. */
function InHand({ model, scale, rowHeightPx }: Pick<Props, 'model' | 'scale' | 'rowHeightPx'>) {
  const link = useHand((hand) => hand.link);
  if (!link) return null;
  const from = boxOf(model, scale, rowHeightPx, link.fromId);
  const target = link.toId === null ? null : boxOf(model, scale, rowHeightPx, link.toId);
  const loose = link.at ? { left: link.at.x, right: link.at.x + 1, y: link.at.y, half: 0 } : null;
  const to = target ?? loose;
  if (!from || !to) return null;
  const { d, head } = linkPath(link.fromEnd === 'finish' ? 'FS' : 'SS', from, to, rowHeightPx);
  return (
    <g className={link.refused ? 'tl-link tl-link-in-hand tl-link-refused' : 'tl-link tl-link-in-hand'}>
      <path className="tl-link-line" d={d} />
      <path className="tl-link-head" d={head} />
    </g>
  );
}

export const LinkLayer = memo(LinkLayerInner);
