import type { Dependency, Workspace } from '../../model/nouns.ts';
import { oneLine } from '../../model/spokenName.ts';
import { inOrder } from '../inOrder.ts';
import type { ImportState } from './importState.ts';
import type { Labels } from './labels.ts';
import { parsePredecessor, predecessorItem } from './predecessors.ts';
import type { SourceRow } from './sourceRow.ts';
import { splitList } from './splitList.ts';

const MOST_LAG_DAYS = 100_000;

/** Makes the links into a task those of its `predecessors` cell. Links that stay keep their row; links drawn by hand stay. */
export function linksFrom(row: SourceRow, toId: string, state: ImportState): void {
  if (!row.has('predecessors')) return;
  const wanted = wantedLinks(row, state);
  for (const link of linksInto(state, toId)) {
    const same = wanted.get(slotOf(link));
    if (same) {
      state.update('dependency', link.id, { lagDays: same.lagDays, lagUnit: same.lagUnit });
      wanted.delete(slotOf(link));
    } else if (!state.isHandMade(link.id)) state.rows.dependency.delete(link.id);
  }
  for (const link of wanted.values()) state.insert('dependency', { id: state.newId(), toId, ...link });
}

type Wanted = Pick<Dependency, 'fromId' | 'type' | 'lagDays' | 'lagUnit'>;
const slotOf = ({ fromId, type }: Pick<Dependency, 'fromId' | 'type'>) => `${type} ${fromId}`;

function wantedLinks(row: SourceRow, state: ImportState): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  const isKnown = (ref: string) => state.task.exact(ref) !== null;
  const parse = (item: string) => parsePredecessor(oneLine(item), isKnown, row.decimalComma);
  const items = splitList(row.text('predecessors'), (item) => isKnown(parse(item)?.ref ?? ''));
  for (const item of items) {
    const parsed = parse(item);
    const fromId = parsed ? state.task.find(parsed.ref) : null;
    if (!parsed || Math.abs(parsed.lagDays) > MOST_LAG_DAYS)
      row.report('predecessors', `the lag of “${item}” is not a number of days; the link was left out`);
    else if (fromId === null) row.report('predecessors', `no task has the id “${parsed.ref}”; the link was left out`);
    else {
      const { type, lagDays, lagUnit } = parsed;
      const link: Wanted = { fromId, type, lagDays, lagUnit };
      const slot = slotOf(link);
      if (wanted.has(slot)) row.report('predecessors', `“${item}” stands there twice; the first one counts`);
      else wanted.set(slot, link);
    }
  }
  return wanted;
}

const before = new WeakMap<ImportState, Map<string, Dependency[]>>();

/** The links the workspace had before the import, by the task they lead to. */
function linksInto(state: ImportState, toId: string): readonly Dependency[] {
  let byTask = before.get(state);
  if (!byTask) {
    byTask = groupByTask(state.rows.dependency.values());
    before.set(state, byTask);
  }
  return byTask.get(toId) ?? [];
}

function groupByTask(links: Iterable<Dependency>): Map<string, Dependency[]> {
  const byTask = new Map<string, Dependency[]>();
  for (const link of links) {
    const of = byTask.get(link.toId);
    if (of) of.push(link);
    else byTask.set(link.toId, [link]);
  }
  return byTask;
}

/** The `predecessors` cell of each task that has links. */
export function predecessorCells({ dependency }: Workspace, labels: Labels): ReadonlyMap<string, string> {
  const known = new Set(labels.task.values());
  const cells = new Map<string, string>();
  for (const [toId, links] of groupByTask(inOrder(dependency))) {
    const items = links.map(({ fromId, type, lagDays, lagUnit }) =>
      predecessorItem({ ref: labels.task.get(fromId) ?? fromId, type, lagDays, lagUnit }, (ref) => known.has(ref)),
    );
    cells.set(toId, items.join(';'));
  }
  return cells;
}
