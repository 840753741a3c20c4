/** Done. */
export const DONE = 0;
/** Done, and there is something to act on. */
export const TO_ACT_ON = 1;
/** Could not be done; nothing was changed. */
export const NOT_DONE = 2;

export type ExitCode = typeof DONE | typeof TO_ACT_ON | typeof NOT_DONE;
