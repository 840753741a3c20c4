import type { IncomingMessage } from 'node:http';

/** A request's body must have come by then. */
const BODY_MS = 15_000;

/** The JSON of a request whose announced length the gate has passed; null = broken off, too slow, or not JSON. */
export function readJsonBody(
  request: IncomingMessage,
): Promise<{ readonly value: unknown; readonly bytes: number } | null> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const timer = setTimeout(() => request.destroy(), BODY_MS);
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('error', () => resolve(null));
    request.on('close', () => {
      clearTimeout(timer);
      resolve(null);
    });
    request.on('end', () => {
      clearTimeout(timer);
      const body = Buffer.concat(parts);
      try {
        resolve({ value: JSON.parse(body.toString('utf8')), bytes: body.length });
      } catch {
        resolve(null);
      }
    });
  });
}
