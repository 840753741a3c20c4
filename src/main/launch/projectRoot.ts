import { resolve } from 'node:path';

/** The launcher runs from its sources, so its place is known. */
export const projectRoot = resolve(import.meta.dirname, '..', '..', '..');
