import { NOUNS, type RowOf, type TableName, type Workspace } from '../../model/nouns.ts';
import { z } from '../../model/zod.ts';
import type { RowEdit } from '../change.ts';
import { refuse } from '../refusal.ts';
import { counted, draft, type Outcome } from './context.ts';
import { updateRow } from './edits.ts';

export interface EditFields<T extends TableName> {
  readonly table: T;
  readonly ids: readonly string[];
  readonly values: Partial<RowOf<T>>;
}

/** Estimate points whose order is wrong, as a sentence, or null. */
function estimateProblem(row: Record<string, unknown>): string | null {
  const { optimisticDays: low, likelyDays: likely, pessimisticDays: high } = row as Record<string, number | null>;
  const inOrder = (a: number | null | undefined, b: number | null | undefined) => a == null || b == null || a <= b;
  return inOrder(low, likely) && inOrder(likely, high) && inOrder(low, high)
    ? null
    : 'An estimate goes from optimistic over likely to pessimistic; these three are not in that order.';
}

/** Gives the same values to fields of one or many rows of a table. */
export function editFields<T extends TableName>(workspace: Workspace, { table, ids, values }: EditFields<T>): Outcome {
  const edits: RowEdit[] = [];
  const names: string[] = [];
  for (const id of new Set(ids)) {
    const row = (workspace[table] as ReadonlyMap<string, RowOf<T>>).get(id);
    if (!row) continue;
    const next = { ...row, ...values };
    const parsed = (NOUNS[table].schema as unknown as z.ZodType).safeParse(next);
    if (!parsed.success) return refuse('invalid-value', z.prettifyError(parsed.error));
    const problem = table === 'task' ? estimateProblem(next) : null;
    if (problem) return refuse('estimate-order', problem);
    const made = updateRow(table, row, values);
    if (made.length > 0) {
      edits.push(...made);
      names.push(String((row as { name?: string }).name ?? (row as { title?: string }).title ?? ''));
    }
  }
  const fields = Object.keys(values);
  const renamed = fields.length === 1 && (fields[0] === 'name' || fields[0] === 'title');
  const noun = table.replace('_', ' ');
  const to = renamed ? ` to ${String(Object.values(values)[0])}` : '';
  return draft('editFields', `${renamed ? 'Renamed' : 'Edited'} ${counted(names, noun)}${to}`, edits);
}
