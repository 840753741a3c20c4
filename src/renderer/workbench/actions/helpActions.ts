import { Keyboard } from 'lucide-react';
import { openDialog } from '../../store/dialogs.ts';
import { strings } from '../../ui/strings/index.ts';
import type { Action } from './action.ts';
import { isOpen } from './fileActions.ts';

export const HELP_ACTIONS: readonly Action[] = [
  {
    id: 'help.shortcuts',
    title: strings.actions.shortcuts,
    group: 'help',
    context: 'board',
    keys: ['?'],
    icon: Keyboard,
    words: 'keys help',
    when: isOpen,
    run: () => openDialog({ kind: 'shortcuts' }),
  },
];
