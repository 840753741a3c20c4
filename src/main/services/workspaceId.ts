import { createHash } from 'node:crypto';

/**
 * What windows call the file at this real path. The same after a restart, so that a reloaded window finds
 * its workspace again; it says nothing of the path.
 */
export const workspaceIdOf = (realPath: string): string =>
  createHash('sha256').update(realPath).digest('hex').slice(0, 32);
