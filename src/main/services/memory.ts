import { apply } from '../../core/change/apply.ts';
import type { RowEdit } from '../../core/change/change.ts';
import { isRefusal, type Refusal } from '../../core/change/refusal.ts';
import { emptyWorkspace, TABLE_NAMES, type TableName, type Workspace } from '../../core/model/nouns.ts';

type Row = { readonly id: string };
type Rows = Map<string, Row>;

/** The rows of an open file, changed in place: copying a table of thousands of rows would cost more than writing one. */
export interface Memory {
  /** As it is now. Alters with the next change: for looking, not for keeping. */
  readonly now: Workspace;
  /** As it is now, and stays so. */
  snapshot(): Workspace;
  /** Makes the edits, or refuses them and does nothing. The function takes them back, order of rows included. */
  change(edits: readonly RowEdit[]): Refusal | (() => void);
}

export function createMemory(rows: Workspace): Memory {
  let now = rows;
  let kept: Workspace | null = null;

  /** A deleted row put back would come to stand last, so its table is copied instead. */
  const replaced = (edits: readonly RowEdit[]): Refusal | (() => void) => {
    const before = now;
    const next = apply(now, edits);
    if (isRefusal(next)) return next;
    now = next;
    return () => {
      now = before;
    };
  };

  const inPlace = (edits: readonly RowEdit[]): Refusal | (() => void) => {
    const few = touchedRows(now, edits);
    const next = apply(few, edits);
    if (isRefusal(next)) return next;
    for (const table of TABLE_NAMES) {
      if (next[table] === few[table]) continue;
      for (const [id, row] of next[table]) rowsOf(now, table).set(id, row);
    }
    return () => {
      for (const table of TABLE_NAMES) {
        for (const id of next[table].keys()) {
          const was = rowsOf(few, table).get(id);
          if (was) rowsOf(now, table).set(id, was);
          else rowsOf(now, table).delete(id);
        }
      }
    };
  };

  return {
    get now() {
      return now;
    },
    snapshot() {
      kept ??= Object.fromEntries(
        TABLE_NAMES.map((table) => [table, new Map(rowsOf(now, table))]),
      ) as unknown as Workspace;
      return kept;
    },
    change(edits) {
      kept = null;
      return edits.some(({ op }) => op === 'delete') ? replaced(edits) : inPlace(edits);
    },
  };
}

const rowsOf = (workspace: Workspace, table: TableName): Rows => workspace[table] as unknown as Rows;

/** The rows the edits speak of: all that `apply` looks at. */
function touchedRows(workspace: Workspace, edits: readonly RowEdit[]): Workspace {
  const few = emptyWorkspace();
  for (const edit of edits) {
    const id = edit.op === 'update' ? edit.id : edit.row.id;
    const row = rowsOf(workspace, edit.table).get(id);
    if (row) rowsOf(few, edit.table).set(id, row);
  }
  return few;
}
