import { BookmarkPlus, ChartColumnDecreasing, Flag, Lightbulb, Scale } from 'lucide-react';
import { goToPlan } from '../../panels/plan/goToPlan.ts';
import { runForecast } from '../../store/plan/forecasting.ts';
import { runLevelling } from '../../store/plan/levelling.ts';
import { strings } from '../../ui/strings/index.ts';
import type { Action } from './action.ts';
import { canEdit, isOpen } from './fileActions.ts';

const text = strings.actions;

export const PLAN_ACTIONS: readonly Action[] = [
  {
    id: 'plan.target',
    title: text.planTarget,
    group: 'plan',
    context: 'board',
    keys: ['G'],
    icon: Flag,
    words: 'goal target milestone release finish critical path float',
    opensField: true,
    when: isOpen,
    run: () => goToPlan(null, '.combobox-trigger', true),
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
      goToPlan('forecast');
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
      goToPlan('levelling');
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
    run: () => goToPlan('whatIf'),
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
    run: () => goToPlan('baselines', '[data-baseline-name]'),
  },
];
