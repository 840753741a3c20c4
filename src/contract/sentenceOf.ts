import { CallFailure } from './envelope.ts';

/** What went wrong, for people. Anything but a CallFailure is a mistake of the window itself. */
export const sentenceOf = (problem: unknown): string =>
  problem instanceof CallFailure
    ? problem.error.sentence
    : 'Something went wrong in this window. Reload it; your saved work is in the file.';
