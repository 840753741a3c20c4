import { Boxes, Frame, ListTree, Network, SquareCheckBig, UserRoundPlus, UsersRound } from 'lucide-react';
import { createAsset } from '../../../core/change/commands/createAsset.ts';
import { canvasCommands } from '../../canvas/canvasCommands.ts';
import { openDialog } from '../../store/dialogs.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext, newId } from '../../store/identity.ts';
import { refOf } from '../../store/refs.ts';
import { select } from '../../store/session.ts';
import { timelineCommands } from '../../timeline/commands.ts';
import { strings } from '../../ui/strings/index.ts';
import type { Action } from './action.ts';
import { byView } from './byView.ts';
import { canEdit } from './fileActions.ts';
import { enterPanel } from './viewActions.ts';

const text = strings.actions;

/** An asset stands on no canvas: it is named and owned in the inspector. */
function addAsset(): void {
  const id = newId();
  if (!run(createAsset(currentWorkspace(), { id, name: text.newAsset }, commandContext))) return;
  select([refOf('asset', id)]);
  enterPanel('inspector');
}

export const CREATE_ACTIONS: readonly Action[] = [
  {
    id: 'create.task',
    title: text.addTask,
    group: 'create',
    context: 'board',
    keys: ['N'],
    icon: SquareCheckBig,
    words: 'new work item',
    opensField: true,
    when: canEdit,
    run: byView(timelineCommands.newTask, canvasCommands.newTask),
  },
  {
    id: 'create.team',
    title: text.addTeam,
    group: 'create',
    context: 'board',
    keys: ['T'],
    icon: UsersRound,
    words: 'new group',
    opensField: true,
    when: canEdit,
    run: canvasCommands.newTeam,
  },
  {
    id: 'create.subTeam',
    title: text.addSubTeam,
    group: 'create',
    context: 'board',
    keys: ['Shift+T'],
    icon: Network,
    words: 'new nested group',
    opensField: true,
    when: canEdit,
    run: canvasCommands.newSubTeam,
  },
  {
    id: 'create.seat',
    title: text.addSeat,
    group: 'create',
    context: 'board',
    keys: ['R'],
    icon: UserRoundPlus,
    words: 'new role person member people',
    opensField: true,
    when: canEdit,
    run: canvasCommands.newSeat,
  },
  {
    id: 'create.frame',
    title: text.addFrame,
    group: 'create',
    context: 'board',
    keys: ['F'],
    icon: Frame,
    words: 'new area section',
    opensField: true,
    when: canEdit,
    run: canvasCommands.newFrame,
  },
  {
    id: 'create.asset',
    title: text.addAsset,
    group: 'create',
    context: 'board',
    keys: ['A'],
    icon: Boxes,
    words: 'new model service dataset pipeline tool infrastructure',
    opensField: true,
    when: canEdit,
    run: addAsset,
  },
  {
    id: 'create.outline',
    title: text.addOutline,
    group: 'create',
    context: 'board',
    keys: ['O'],
    icon: ListTree,
    words: 'list text paste many quick',
    opensField: true,
    when: canEdit,
    run: () => openDialog({ kind: 'outline', text: '' }),
  },
];
