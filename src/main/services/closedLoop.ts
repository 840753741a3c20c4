import type { RowEdit } from '../../core/change/change.ts';
import { type Refusal, refuse } from '../../core/change/refusal.ts';
import type { Workspace } from '../../core/model/nouns.ts';
import { wouldCloseLoop } from '../../core/schedule/loops.ts';

/** Verbs that bring what somebody else has drawn, or what was here before: loops are kept and reported. */
const BRINGING = /^(import|merge|paste|undo|redo|createWorkspace)/;

export const mayLoop = (verb: string): boolean => BRINGING.test(verb);

/**
 * The loop a dependency drawn by these edits closes, as a refusal, or null. The command looked already; this
 * one sees what another window drew meanwhile. `after` has the edits applied.
 */
export function closedLoop(after: Workspace, edits: readonly RowEdit[]): Refusal | null {
  for (const edit of edits) {
    if (edit.table !== 'dependency' || edit.op === 'delete') continue;
    const link = after.dependency.get(edit.op === 'insert' ? edit.row.id : edit.id);
    if (!link || (edit.op === 'update' && !('fromId' in edit.after) && !('toId' in edit.after))) continue;
    const loop = wouldCloseLoop(after, link.fromId, link.toId);
    if (!loop) continue;
    const names = [...loop, loop[0] as string].map((id) => after.task.get(id)?.title || 'Untitled');
    return refuse(
      'dependency-loop',
      `This would close a loop: ${names.slice(0, 6).join(' → ')}${names.length > 6 ? ' → …' : ''}. Nothing was changed.`,
    );
  }
  return null;
}
