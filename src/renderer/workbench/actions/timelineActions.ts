import { BarChart3, Link2 } from 'lucide-react';
import { timelineCommands } from '../../timeline/commands.ts';
import { strings } from '../../ui/strings/index.ts';
import type { Action } from './action.ts';
import { onDrawing } from './byView.ts';
import { canEdit, isOpen } from './fileActions.ts';

const text = strings.timeline.actions;
const here = () => isOpen() && !onDrawing();
const canEditHere = () => canEdit() && !onDrawing();

/** Actions that differ by direction: `key` says the chord, `run` what it does. */
const walking = (
  [
    ['up', 'ArrowUp', timelineCommands.up],
    ['down', 'ArrowDown', timelineCommands.down],
    ['pageUp', 'PageUp', timelineCommands.pageUp],
    ['pageDown', 'PageDown', timelineCommands.pageDown],
    ['first', 'Home', timelineCommands.first],
    ['last', 'End', timelineCommands.last],
    ['extendUp', 'Shift+ArrowUp', timelineCommands.extendUp],
    ['extendDown', 'Shift+ArrowDown', timelineCommands.extendDown],
    ['close', 'ArrowLeft', timelineCommands.close],
    ['open', 'ArrowRight', timelineCommands.open],
  ] as const
).map(
  ([id, key, run]): Action => ({
    id: `timeline.${id}`,
    title: text[id],
    together: id === 'close' || id === 'open' ? text.together.fold : text.together.walk,
    group: 'timeline',
    context: 'timeline',
    keys: [key],
    when: here,
    run,
  }),
);

const moving = (
  [
    ['dayEarlier', 'Alt+ArrowLeft', text.together.moveDay, () => timelineCommands.moveBy(-1)],
    ['dayLater', 'Alt+ArrowRight', text.together.moveDay, () => timelineCommands.moveBy(1)],
    ['weekEarlier', 'Shift+ArrowLeft', text.together.moveWeek, () => timelineCommands.moveBy(-5)],
    ['weekLater', 'Shift+ArrowRight', text.together.moveWeek, () => timelineCommands.moveBy(5)],
    ['shorter', 'Alt+Shift+ArrowLeft', text.together.stretch, () => timelineCommands.stretchBy(-1)],
    ['longer', 'Alt+Shift+ArrowRight', text.together.stretch, () => timelineCommands.stretchBy(1)],
  ] as const
).map(
  ([id, key, together, run]): Action => ({
    id: `timeline.${id}`,
    title: text[id],
    together,
    group: 'timeline',
    context: 'timeline',
    keys: [key],
    when: canEditHere,
    run,
  }),
);

export const TIMELINE_ACTIONS: readonly Action[] = [
  {
    id: 'timeline.enter',
    title: text.enter,
    group: 'timeline',
    context: 'timeline',
    keys: ['Enter'],
    // With a link in hand Enter draws it.
    opensField: () => !timelineCommands.isLinking(),
    when: canEditHere,
    run: timelineCommands.enter,
  },
  {
    id: 'timeline.link',
    title: text.link,
    group: 'timeline',
    context: 'timeline',
    keys: ['D'],
    icon: Link2,
    words: 'dependency wait predecessor successor',
    when: canEditHere,
    run: timelineCommands.startLink,
  },
  ...walking,
  ...moving,
  {
    id: 'timeline.load',
    title: text.load,
    group: 'timeline',
    context: 'board',
    keys: ['Shift+L'],
    icon: BarChart3,
    words: 'resource histogram capacity over-allocation FTE',
    when: here,
    run: timelineCommands.toggleLoad,
  },
];
