import {
  CalendarRange,
  CircleCheck,
  ListChecks,
  Moon,
  PanelRight,
  Presentation,
  Search,
  Sun,
  SunMoon,
} from 'lucide-react';
import { openDialog } from '../../store/dialogs.ts';
import { ask, type PanelId, sessionStore, showPanel } from '../../store/session.ts';
import { changeSettings, type Settings, settingsStore } from '../../store/settings.ts';
import { strings } from '../../ui/strings/index.ts';
import { openView } from '../openView.ts';
import { togglePresenting } from '../present.ts';
import { VIEWS } from '../views.ts';
import type { Action } from './action.ts';
import { isOpen } from './fileActions.ts';

const text = strings.actions;

/** Shows the panel, or puts it away when it is the one in sight. */
export function togglePanel(panel: PanelId): void {
  const next = sessionStore.getState().panel === panel ? null : panel;
  showPanel(next);
  changeSettings({ panelOpen: next !== null });
}

/** Opens the panel and puts the focus on the first thing in it. */
export function enterPanel(panel: PanelId): void {
  showPanel(panel);
  changeSettings({ panelOpen: true });
  // The panel, and what it shows of the selection, are there with the next frame.
  requestAnimationFrame(() => {
    const find = (selector: string) => document.querySelector<HTMLElement>(`.side-panel ${selector}`);
    const first = find('[role=tabpanel][data-state=active] :is(input, textarea, select, button):enabled');
    (first ?? find('[role=tab][data-state=active]'))?.focus();
  });
}

/** For the keyboard: goes into the panel; from inside it puts it away. */
function goToPanel(panel: PanelId): void {
  const inside = document.activeElement?.closest('.side-panel') != null;
  if (inside && sessionStore.getState().panel === panel) togglePanel(panel);
  else enterPanel(panel);
}

export function checkEverything(): void {
  ask();
  showPanel('findings');
  changeSettings({ panelOpen: true });
}

const THEMES: readonly { readonly theme: Settings['theme']; readonly icon: typeof Sun; readonly words: string }[] = [
  { theme: 'system', icon: SunMoon, words: 'colour mode theme automatic' },
  { theme: 'light', icon: Sun, words: 'colour mode theme day bright' },
  { theme: 'dark', icon: Moon, words: 'colour mode theme night' },
];

export const VIEW_ACTIONS: readonly Action[] = [
  ...VIEWS.map(
    (view, at): Action => ({
      id: `view.${view.id}`,
      title: text.showView(view.label),
      group: 'view',
      context: 'board',
      keys: [String(at + 1)],
      when: isOpen,
      run: () => openView(view.id),
    }),
  ),
  {
    id: 'view.palette',
    title: text.palette,
    group: 'view',
    context: 'everywhere',
    keys: ['Mod+K'],
    icon: Search,
    words: 'find search command go to',
    opensField: true,
    when: () => true,
    run: () => openDialog({ kind: 'palette' }),
  },
  {
    id: 'view.check',
    title: text.check,
    group: 'view',
    context: 'board',
    keys: ['C'],
    icon: ListChecks,
    words: 'findings problems analyse',
    when: isOpen,
    run: checkEverything,
  },
  {
    id: 'view.inspector',
    title: text.toggleInspector,
    group: 'view',
    context: 'everywhere',
    keys: ['Mod+['],
    icon: PanelRight,
    words: 'panel side',
    when: isOpen,
    run: () => goToPanel('inspector'),
  },
  {
    id: 'view.plan',
    title: text.togglePlan,
    group: 'view',
    context: 'everywhere',
    keys: ['Mod+\\'],
    icon: CalendarRange,
    words: 'panel side forecast levelling what if baseline target',
    when: isOpen,
    run: () => goToPanel('plan'),
  },
  {
    id: 'view.findings',
    title: text.toggleFindings,
    group: 'view',
    context: 'everywhere',
    keys: ['Mod+]'],
    icon: CircleCheck,
    words: 'panel side',
    when: isOpen,
    run: () => goToPanel('findings'),
  },
  {
    id: 'view.present',
    title: text.present,
    group: 'view',
    context: 'everywhere',
    keys: ['Mod+Enter'],
    icon: Presentation,
    words: 'projector fullscreen wall beamer',
    when: isOpen,
    run: togglePresenting,
  },
  ...THEMES.map(
    ({ theme, icon, words }): Action => ({
      id: `view.theme.${theme}`,
      title: text.themes[theme],
      group: 'view',
      context: 'everywhere',
      keys: [],
      icon,
      words,
      when: () => settingsStore.getState().theme !== theme,
      run: () => changeSettings({ theme }),
    }),
  ),
];
