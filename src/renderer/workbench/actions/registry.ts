import type { Action } from './action.ts';
import { CANVAS_ACTIONS } from './canvasActions.ts';
import { CREATE_ACTIONS } from './createActions.ts';
import { EDIT_ACTIONS } from './editActions.ts';
import { FILE_ACTIONS } from './fileActions.ts';
import { HELP_ACTIONS } from './helpActions.ts';
import { PLAN_ACTIONS } from './planActions.ts';
import { TIMELINE_ACTIONS } from './timelineActions.ts';
import { VIEW_ACTIONS } from './viewActions.ts';

/** Everything a person can do, once. */
export const ACTIONS: readonly Action[] = [
  ...CREATE_ACTIONS,
  ...EDIT_ACTIONS,
  ...CANVAS_ACTIONS,
  ...TIMELINE_ACTIONS,
  ...VIEW_ACTIONS,
  ...PLAN_ACTIONS,
  ...FILE_ACTIONS,
  ...HELP_ACTIONS,
];

const BY_ID = new Map(ACTIONS.map((action) => [action.id, action]));

export function actionOf(id: string): Action {
  const action = BY_ID.get(id);
  if (!action) throw new Error(`no action has the id ${id}`);
  return action;
}

/** Runs the action a native menu named; one that is unknown or not possible now does nothing. */
export function runAction(id: string): void {
  const action = BY_ID.get(id);
  if (action?.when()) action.run();
}
