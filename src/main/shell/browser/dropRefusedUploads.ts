import type { Dispatch } from '../../../contract/dispatch.ts';
import { REQUESTS } from '../../../contract/shapes.ts';
import type { Uploads } from './uploads.ts';

/** The door of the browser shell: the copy of a dropped file that turns out not to be a workspace does not stay behind. */
export const dropRefusedUploads =
  (dispatch: Dispatch, uploads: Uploads): Dispatch =>
  async (method, args, caller) => {
    const answer = await dispatch(method, args, caller);
    if (method !== 'workspace.open' || answer.ok) return answer;
    const request = REQUESTS['workspace.open'].safeParse(args);
    if (request.success && request.data.from.kind === 'upload') await uploads.discard(request.data.from.token);
    return answer;
  };
