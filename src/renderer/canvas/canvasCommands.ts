import {
  leave,
  linkNeighbour,
  newChild,
  newFrame,
  newSeat,
  newSibling,
  newSubTeam,
  newTask,
  newTeam,
} from './commands/create.ts';
import {
  deleteSelection,
  hasName,
  nudge,
  renameInSight,
  selectAll,
  selectNeighbour,
  togglePin,
} from './commands/edit.ts';
import { tidyAll, tidySelection } from './commands/tidy.ts';
import { toggleCollapse } from './commands/toggleCollapse.ts';
import { focusRefs, zoomIn, zoomOut, zoomToFit, zoomToSelection } from './commands/zoom.ts';

/** Everything the canvases can be told to do without a pointer. The action registry binds these to keys and menus. */
export const canvasCommands = {
  newTask,
  newTeam,
  newSubTeam,
  newSeat,
  newFrame,
  newSibling,
  newChild,
  linkNeighbour,
  leave,
  hasName,
  rename: renameInSight,
  deleteSelection,
  nudge,
  selectAll,
  selectNeighbour,
  togglePin,
  toggleCollapse,
  tidySelection,
  tidyAll,
  zoomIn,
  zoomOut,
  zoomToFit,
  zoomToSelection,
  focusRefs,
} as const;
