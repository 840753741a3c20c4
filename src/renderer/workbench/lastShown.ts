import { documentStore } from '../store/document.ts';

const KEY = 'crewmap.shown';

/** The workspace this window showed before it was reloaded, or null. Other windows do not see it. */
export const lastShown = (): string | null => sessionStorage.getItem(KEY);

export function rememberShown(): void {
  documentStore.subscribe(({ status, workspaceId }) => {
    if (status === 'open' && workspaceId) sessionStorage.setItem(KEY, workspaceId);
    else if (status === 'none') sessionStorage.removeItem(KEY);
  });
}
