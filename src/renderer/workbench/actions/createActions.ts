import { Frame, ListTree, Network, SquareCheckBig, UserRoundPlus, UsersRound } from 'lucide-react';
import { canvasCommands } from '../../canvas/canvas-commands.ts';
import { openDialog } from '../../store/dialogs.ts';
import { strings } from '../../ui/strings/index.ts';
import type { Action } from './action.ts';
import { canEdit } from './fileActions.ts';

const text = strings.actions;

export const CREATE_ACTIONS: readonly Action[] = [
  {
    id: 'create.task',
    title: text.addTask,
    group: 'create',
    context: 'board',
    keys: ['N'],
    icon: SquareCheckBig,
    words: 'new work item',
    when: canEdit,
    run: canvasCommands.newTask,
  },
  {
    id: 'create.team',
    title: text.addTeam,
    group: 'create',
    context: 'board',
    keys: ['T'],
    icon: UsersRound,
    words: 'new group',
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
    when: canEdit,
    run: canvasCommands.newFrame,
  },
  {
    id: 'create.outline',
    title: text.addOutline,
    group: 'create',
    context: 'board',
    keys: ['O'],
    icon: ListTree,
    words: 'list text paste many quick',
    when: canEdit,
    run: () => openDialog({ kind: 'outline', text: '' }),
  },
];
