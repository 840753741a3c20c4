import type { Session } from 'electron';
import { isAppUrl } from './appUrl.ts';
import { decidePermission } from './permissions.ts';

/** May a request leave for this address? Our own files, and what a page made itself. */
export function mayRequest(address: string, development: string | null): boolean {
  if (isAppUrl(address, development)) return true;
  if (/^(data|blob|devtools):/.test(address)) return true;
  // Vite's client keeps a socket to Vite, in development.
  return development !== null && isAppUrl(address.replace(/^ws:/, 'http:'), development);
}

/** Denies what Chromium offers pages and we do not use, and keeps every request inside. */
export function hardenSession(session: Session, development: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(decidePermission(permission, isAppUrl(details.requestingUrl, development))),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    decidePermission(permission, isAppUrl(requestingOrigin, development)),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  // The dictionaries of the spell checker would be downloaded.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayRequest(details.url, development) }),
  );
  session.on('will-download', (event) => event.preventDefault());
}
