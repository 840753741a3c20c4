import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { Dispatch } from '../../../contract/dispatch.ts';
import { CallFailure } from '../../../contract/envelope.ts';
import { REQUESTS } from '../../../contract/shapes.ts';

/** The path with all links followed; for a file that is not there, with the links of its folder followed. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      return join(realpathSync(dirname(path)), basename(path));
    } catch {
      return path;
    }
  }
}

/** May a page in the browser open this path: only inside the app's folder, or a file named when the app was started. */
export function mayOpen(path: string, folder: string, named: readonly string[]): boolean {
  if (!isAbsolute(path)) return false;
  const wanted = real(path);
  if (named.some((file) => real(file) === wanted)) return true;
  const way = relative(real(folder), wanted);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

/** The door of the browser shell: no dialog stands between a page and the disk, so paths are judged here. */
export const guardPaths =
  (dispatch: Dispatch, folder: string, named: readonly string[]): Dispatch =>
  async (method, args, caller) => {
    if (method === 'workspace.open') {
      const request = REQUESTS['workspace.open'].safeParse(args);
      const from = request.success ? request.data.from : null;
      if (from?.kind === 'path' && !mayOpen(from.path, folder, named)) {
        const refusal = new CallFailure(
          'refused',
          'A page in the browser can open files of Crewmap’s folder only. Drop the file onto the window, or start Crewmap with it.',
          'outside-folder',
        );
        return { ok: false, error: refusal.error };
      }
    }
    return dispatch(method, args, caller);
  };
