import { CallFailure } from '../../contract/envelope.ts';

const KEY = 'crewmap.session';

interface Session {
  readonly secret: string;
  readonly subject: string | null;
}

const noWayIn = (): CallFailure =>
  new CallFailure(
    'unavailable',
    'This tab may not come in: addresses of Crewmap work for one window. Use “New window” in a window that is open, or start Crewmap again; with --print-url it gives an address that works for any number of windows.',
    'no-way-in',
  );

function kept(): Session | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null;
  } catch {
    return null;
  }
}

async function exchange(code: string): Promise<Session | null> {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-app': '1' },
    body: JSON.stringify({ code }),
  });
  return response.ok ? ((await response.json()) as Session) : null;
}

/**
 * This window's secret: for the code in the address, once, or after a reload from the tab's own memory. The code
 * leaves the address bar at once, so that neither history nor a shared screen keeps it.
 */
export async function openSession(): Promise<Session> {
  const code = location.hash.slice(1);
  // In development the code stays: it lets the page in again after the server has restarted.
  if (code !== '' && !import.meta.env.DEV) history.replaceState(null, '', location.pathname);
  let session: Session | null = null;
  try {
    session = code === '' ? null : await exchange(code);
  } catch {
    throw new CallFailure('io', 'Crewmap does not answer. Start it again.', 'no-answer');
  }
  session ??= kept();
  if (session === null) throw noWayIn();
  sessionStorage.setItem(KEY, JSON.stringify(session));
  return session;
}
