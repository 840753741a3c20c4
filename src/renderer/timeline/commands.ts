import { deleteSelection, enter, isBusy, leave, moveBy, newTask, stretchBy } from './commands/edit.ts';
import { isLinking, startLink } from './commands/link.ts';
import { rename, selectAll, showTasks, zoomIn, zoomOut, zoomToFit, zoomToSelection } from './commands/show.ts';
import { fold, foldAll, goTo, walk } from './commands/walk.ts';
import { changeLook, currentLook } from './look.ts';
import { timelineStage } from './stage.ts';

const PAGE_ROWS = 12;

/** Everything the timeline can be told to do without a pointer. The action registry binds these to keys and menus. */
export const timelineCommands = {
  up: () => walk(-1),
  down: () => walk(1),
  extendUp: () => walk(-1, true),
  extendDown: () => walk(1, true),
  pageUp: () => walk(-PAGE_ROWS),
  pageDown: () => walk(PAGE_ROWS),
  first: () => goTo(0),
  last: () => goTo((timelineStage()?.model.rows.length ?? 0) - 1),
  open: () => fold('open'),
  close: () => fold('close'),
  foldAll,
  moveBy,
  stretchBy,
  startLink,
  deleteSelection,
  rename,
  enter,
  newTask,
  leave,
  isBusy,
  isLinking,
  selectAll,
  zoomIn,
  zoomOut,
  zoomToFit,
  zoomToSelection,
  showTasks,
  toggleLoad: () => changeLook({ loadOpen: !currentLook().loadOpen }),
} as const;
