export const SCHEME = 'app';
export const HOST = 'bundle';
export const APP_ORIGIN = `${SCHEME}://${HOST}`;

/**
 * Is this an address of our own pages? `development` is the origin of Vite's server, only in a development build.
 * Compared part by part: Node knows no origin for schemes of one's own.
 */
export function isAppUrl(address: string, development: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (development !== null && url.origin !== 'null' && url.origin === new URL(development).origin) return true;
  return (
    url.protocol === `${SCHEME}:` &&
    url.host === HOST &&
    url.username === '' &&
    url.password === '' &&
    !address.includes('\\')
  );
}

/** The address of a page, `path` beginning with a slash; what comes after `#` is for the page alone. */
export const pageAddress = (path: string, subject: string | null, development: string | null): string =>
  `${development ?? APP_ORIGIN}${path}${subject === null ? '' : `#${encodeURIComponent(subject)}`}`;
