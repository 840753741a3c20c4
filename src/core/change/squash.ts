import type { TableName } from '../model/nouns.ts';
import { sameValue } from './apply.ts';
import type { RowEdit } from './change.ts';

type Loose = Record<string, unknown>;
interface Net {
  readonly table: TableName;
  readonly id: string;
  before: Loose | null;
  after: Loose | null;
  /** True while `before` and `after` hold whole rows, false while they hold fields. */
  whole: boolean;
}

/** The fewest edits with the effect of the sequence: at most one per row, none where a row ends as it began. */
export function squash(edits: readonly RowEdit[]): RowEdit[] {
  const nets = new Map<string, Net>();
  for (const edit of edits) {
    const id = edit.op === 'update' ? edit.id : edit.row.id;
    const slot = `${edit.table}\n${id}`;
    const net = nets.get(slot);
    if (!net) nets.set(slot, netOf(edit, id));
    else merge(net, edit);
  }
  const result: RowEdit[] = [];
  for (const net of nets.values()) {
    const edit = editOf(net);
    if (edit) result.push(edit);
  }
  return result;
}

function netOf(edit: RowEdit, id: string): Net {
  const { table } = edit;
  if (edit.op === 'insert') return { table, id, before: null, after: edit.row, whole: true };
  if (edit.op === 'delete') return { table, id, before: edit.row, after: null, whole: true };
  return { table, id, before: edit.before, after: edit.after, whole: false };
}

function merge(net: Net, edit: RowEdit): void {
  if (edit.op === 'insert') {
    net.after = edit.row;
  } else if (edit.op === 'delete') {
    // An update before the deletion: the row as it was first is the deleted row with the first values put back.
    if (!net.whole) net.before = { ...(edit.row as Loose), ...net.before };
    net.after = null;
    net.whole = true;
  } else if (net.whole) {
    net.after = { ...net.after, ...edit.after };
  } else {
    net.before = { ...edit.before, ...net.before };
    net.after = { ...net.after, ...edit.after };
  }
}

function editOf({ table, id, before, after }: Net): RowEdit | null {
  if (before === null) return after === null ? null : ({ op: 'insert', table, row: after } as unknown as RowEdit);
  if (after === null) return { op: 'delete', table, row: before } as unknown as RowEdit;
  const fields = Object.keys(after).filter((field) => !sameValue(before[field], after[field]));
  if (fields.length === 0) return null;
  const pick = (from: Loose) => Object.fromEntries(fields.map((field) => [field, from[field]]));
  return { op: 'update', table, id, before: pick(before), after: pick(after) } as unknown as RowEdit;
}
