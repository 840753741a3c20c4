import { BookmarkPlus, ChartColumnDecreasing, Flag, Lightbulb, Scale } from 'lucide-react';
import { runForecast } from '../../store/plan/forecasting.ts';
import { runLevelling } from '../../store/plan/levelling.ts';
import { type PlanSection, unfold } from '../../store/plan.ts';
import { showPanel } from '../../store/session.ts';
import { changeSettings } from '../../store/settings.ts';
import { strings } from '../../ui/strings/index.ts';
import type { Action } from './action.ts';
import { canEdit, isOpen } from './fileActions.ts';

const text = strings.actions;

/** Opens the plan panel with a part of it unfolded, and puts the focus there. */
function goTo(section: PlanSection | null, selector: string): void {
  showPanel('plan');
  changeSettings({ panelOpen: true });
  if (section) unfold(section);
  // The panel is there with the next frame.
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`.plan ${selector}`);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  });
}

const head = (section: PlanSection) => `[data-plan-section=${section}]`;

export const PLAN_ACTIONS: readonly Action[] = [
  {
    id: 'plan.target',
    title: text.planTarget,
    group: 'plan',
    context: 'board',
    keys: ['G'],
    icon: Flag,
    words: 'goal target milestone release finish critical path float',
    when: isOpen,
    run: () => goTo(null, '.combobox-trigger'),
  },
  {
    id: 'plan.forecast',
    title: text.planForecast,
    group: 'plan',
    context: 'board',
    keys: ['Shift+F'],
    icon: ChartColumnDecreasing,
    words: 'monte carlo probability risk percentile p80 odds how sure',
    when: isOpen,
    run: () => {
      goTo('forecast', head('forecast'));
      runForecast();
    },
  },
  {
    id: 'plan.level',
    title: text.planLevel,
    group: 'plan',
    context: 'board',
    keys: ['L'],
    icon: Scale,
    words: 'levelling resources capacity overload people fte',
    when: isOpen,
    run: () => {
      goTo('levelling', head('levelling'));
      runLevelling();
    },
  },
  {
    id: 'plan.whatIf',
    title: text.planWhatIf,
    group: 'plan',
    context: 'board',
    keys: ['W'],
    icon: Lightbulb,
    words: 'shorten hire one more person hand-offs shared float',
    when: isOpen,
    run: () => goTo('whatIf', head('whatIf')),
  },
  {
    id: 'plan.baseline',
    title: text.planBaseline,
    group: 'plan',
    context: 'board',
    keys: ['B'],
    icon: BookmarkPlus,
    words: 'compare slip snapshot dates',
    opensField: true,
    when: canEdit,
    run: () => goTo('baselines', '[data-baseline-name]'),
  },
];
