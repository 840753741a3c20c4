import type { LinkType } from '../../model/dependency.ts';
import type { Workspace } from '../../model/nouns.ts';
import { wouldCloseLoop } from '../../schedule/loops.ts';
import { refuse } from '../refusal.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { insertNew } from './edits.ts';

export interface LinkTasks {
  readonly fromId: string;
  readonly toId: string;
  readonly type?: LinkType;
  readonly lagDays?: number;
}

/** `toId` waits for `fromId`. A link that would close a loop is refused and the loop named. */
export function linkTasks(
  workspace: Workspace,
  { fromId, toId, type = 'FS', lagDays = 0 }: LinkTasks,
  { newId }: CommandContext,
): Outcome {
  const from = workspace.task.get(fromId);
  const to = workspace.task.get(toId);
  if (!from || !to) return refuse('no-task', 'One of the two tasks is not there any more.');
  if (fromId === toId) return refuse('dependency-loop', `${from.title} cannot wait for itself.`);
  for (const link of workspace.dependency.values()) {
    if (link.fromId === fromId && link.toId === toId && link.type === type) {
      return refuse('already-linked', `${to.title} already depends on ${from.title}.`);
    }
  }
  const loop = wouldCloseLoop(workspace, fromId, toId);
  if (loop) {
    const titles = loop.map((id) => workspace.task.get(id)?.title ?? id);
    return refuse(
      'dependency-loop',
      `This link would close a loop: ${[...titles, titles[0]].join(' → ')}. Remove one of these links first.`,
    );
  }
  return draft('linkTasks', `Linked ${from.title} to ${to.title}`, [
    insertNew('dependency', { id: newId(), fromId, toId, type, lagDays }),
  ]);
}
