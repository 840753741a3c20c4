/** Size of a task card, in canvas pixels. */
export const TASK_WIDTH = 200;
export const TASK_HEIGHT = 84;
/** Room between a card and the one made next to it. */
export const TASK_GAP_X = 64;
export const TASK_GAP_Y = 28;
