import {
  ChevronsDownUp,
  Maximize,
  PenLine,
  Pin,
  SquareDashedMousePointer,
  WandSparkles,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { canvasCommands } from '../../canvas/canvasCommands.ts';
import { onlySelected } from '../../canvas/selected.ts';
import { timelineCommands } from '../../timeline/commands.ts';
import { strings } from '../../ui/strings/index.ts';
import type { Action } from './action.ts';
import { byView, onDrawing } from './byView.ts';
import { hasSelection } from './editActions.ts';
import { canEdit, isOpen } from './fileActions.ts';

const text = strings.actions;
const canEditSelection = () => canEdit() && hasSelection();
const canTypeName = () => canEdit() && canvasCommands.hasName();
const oneCard = () => canEdit() && (['task', 'team', 'role'] as const).some((table) => onlySelected(table) !== null);

const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;
const arrow = (direction: (typeof DIRECTIONS)[number]) =>
  `Arrow${direction.charAt(0).toUpperCase()}${direction.slice(1)}`;

export const CANVAS_ACTIONS: readonly Action[] = [
  {
    id: 'canvas.sibling',
    title: text.addSibling,
    group: 'create',
    context: 'drawing',
    keys: ['Enter'],
    opensField: true,
    when: oneCard,
    run: canvasCommands.newSibling,
  },
  {
    id: 'canvas.child',
    title: text.addChild,
    group: 'create',
    context: 'drawing',
    keys: ['Tab'],
    opensField: true,
    when: oneCard,
    run: canvasCommands.newChild,
  },
  {
    id: 'canvas.rename',
    title: text.rename,
    group: 'edit',
    context: 'board',
    keys: ['F2'],
    icon: PenLine,
    opensField: true,
    when: canTypeName,
    run: byView(timelineCommands.rename, canvasCommands.rename),
  },
  {
    id: 'canvas.selectAll',
    title: text.selectAll,
    group: 'edit',
    context: 'board',
    keys: ['Mod+A'],
    icon: SquareDashedMousePointer,
    when: isOpen,
    run: byView(timelineCommands.selectAll, canvasCommands.selectAll),
  },
  {
    id: 'canvas.tidy',
    title: text.tidy,
    group: 'canvas',
    context: 'board',
    keys: ['Y'],
    icon: WandSparkles,
    words: 'layout arrange clean',
    when: () => onDrawing() && canEdit(),
    run: () => void canvasCommands.tidySelection(),
  },
  {
    id: 'canvas.tidyAll',
    title: text.tidyAll,
    group: 'canvas',
    context: 'board',
    keys: ['Shift+Y'],
    icon: WandSparkles,
    words: 'layout arrange clean',
    when: () => onDrawing() && canEdit(),
    run: () => void canvasCommands.tidyAll(),
  },
  {
    id: 'canvas.pin',
    title: text.pin,
    group: 'canvas',
    context: 'board',
    keys: ['P'],
    icon: Pin,
    words: 'fix keep place',
    when: () => onDrawing() && canEditSelection(),
    run: canvasCommands.togglePin,
  },
  {
    id: 'canvas.collapse',
    title: text.collapse,
    group: 'canvas',
    context: 'board',
    keys: ['E'],
    icon: ChevronsDownUp,
    words: 'fold open close',
    when: () => (onDrawing() ? canEditSelection() : isOpen()),
    run: byView(timelineCommands.foldAll, () => canvasCommands.toggleCollapse()),
  },
  {
    id: 'canvas.fit',
    title: text.fit,
    group: 'canvas',
    context: 'board',
    keys: ['Shift+1'],
    icon: Maximize,
    words: 'zoom overview',
    when: isOpen,
    run: byView(timelineCommands.zoomToFit, () => canvasCommands.zoomToFit()),
  },
  {
    id: 'canvas.fitSelection',
    title: text.fitSelection,
    group: 'canvas',
    context: 'board',
    keys: ['Shift+2'],
    words: 'zoom focus',
    when: hasSelection,
    run: byView(timelineCommands.zoomToSelection, canvasCommands.zoomToSelection),
  },
  {
    id: 'canvas.zoomIn',
    title: text.zoomIn,
    group: 'canvas',
    context: 'board',
    keys: ['+', '='],
    icon: ZoomIn,
    when: isOpen,
    run: byView(timelineCommands.zoomIn, canvasCommands.zoomIn),
  },
  {
    id: 'canvas.zoomOut',
    title: text.zoomOut,
    group: 'canvas',
    context: 'board',
    keys: ['-'],
    icon: ZoomOut,
    when: isOpen,
    run: byView(timelineCommands.zoomOut, canvasCommands.zoomOut),
  },
  ...DIRECTIONS.flatMap((direction): Action[] => [
    {
      id: `canvas.nudge.${direction}`,
      title: text.nudge[direction],
      together: text.together.nudge,
      group: 'canvas',
      context: 'drawing',
      keys: [arrow(direction)],
      when: canEditSelection,
      run: () => canvasCommands.nudge(direction),
    },
    {
      id: `canvas.nudgeFar.${direction}`,
      title: text.nudgeFar[direction],
      together: text.together.nudgeFar,
      group: 'canvas',
      context: 'drawing',
      keys: [`Shift+${arrow(direction)}`],
      when: canEditSelection,
      run: () => canvasCommands.nudge(direction, true),
    },
    {
      id: `canvas.neighbour.${direction}`,
      title: text.selectNeighbour[direction],
      together: text.together.selectNeighbour,
      group: 'canvas',
      context: 'drawing',
      keys: [`Alt+${arrow(direction)}`],
      when: isOpen,
      run: () => canvasCommands.selectNeighbour(direction),
    },
    {
      id: `canvas.link.${direction}`,
      title: text.link[direction],
      together: text.together.link,
      group: 'create',
      context: 'drawing',
      keys: [`Mod+${arrow(direction)}`],
      opensField: true,
      when: () => canEdit() && onlySelected('task') !== null,
      run: () => canvasCommands.linkNeighbour(direction),
    },
  ]),
];
