import type { RiskEvent, Workspace } from '../../model/nouns.ts';
import { oneLine } from '../../model/spokenName.ts';
import { refuse } from '../refusal.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { insertNew } from './edits.ts';

export type AddRisk = Pick<RiskEvent, 'taskId' | 'title'> & Partial<RiskEvent>;

/** Names something that may happen to a task and would lengthen it. */
export function addRisk(workspace: Workspace, { title, ...risk }: AddRisk, { newId }: CommandContext): Outcome {
  const task = workspace.task.get(risk.taskId);
  if (!task) return refuse('no-task', 'The task of this risk is not there any more.');
  const named = oneLine(title);
  return draft('addRisk', `Added risk ${named} to ${task.title}`, [
    insertNew('risk_event', { ...risk, id: risk.id ?? newId(), title: named }),
  ]);
}
