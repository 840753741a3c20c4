import { CallFailure } from '../../contract/envelope.ts';
import type { Push } from '../../contract/pushes.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
/** The server pings every 15 s: a stream silent for longer is dead even if nobody said so. */
const SILENCE_MS = 40_000;

export interface PushReader {
  readonly headers: Readonly<Record<string, string>>;
  receive(push: Push): void;
  /** The stream is open again after it was broken: pushes may have been lost. */
  onGap(): void;
  onReach(reachable: boolean): void;
}

const sleep = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs));

/** Reads events until the stream ends. `opened` is called at the first bytes. */
async function readStream(reader: PushReader, opened: () => void): Promise<'ended' | 'refused'> {
  const abort = new AbortController();
  let silence = setTimeout(() => abort.abort(), SILENCE_MS);
  try {
    const response = await fetch('/api/pushes', { headers: reader.headers, signal: abort.signal, cache: 'no-store' });
    if (response.status === 401) return 'refused';
    if (!response.ok || response.body === null) return 'ended';
    const texts = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await texts.read();
      if (done) return 'ended';
      opened();
      clearTimeout(silence);
      silence = setTimeout(() => abort.abort(), SILENCE_MS);
      const events = `${rest}${value}`.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) if (event.startsWith('data: ')) reader.receive(JSON.parse(event.slice(6)) as Push);
    }
  } catch {
    return 'ended';
  } finally {
    clearTimeout(silence);
  }
}

/**
 * Keeps the stream of pushes open as long as the page lives, with growing waits between attempts. Resolves when it is
 * open for the first time, so that nothing read afterwards can be missed; rejects with CallFailure when not let in.
 */
export function followPushes(reader: PushReader): Promise<void> {
  return new Promise((resolve, reject) => {
    const follow = async (): Promise<void> => {
      let waitMs = FIRST_WAIT_MS;
      for (let attempt = 0; ; attempt += 1) {
        let open = false;
        const end = await readStream(reader, () => {
          if (open) return;
          open = true;
          waitMs = FIRST_WAIT_MS;
          if (attempt > 0) {
            reader.onReach(true);
            reader.onGap();
          }
          resolve();
        });
        if (end === 'refused') {
          if (import.meta.env.DEV && attempt > 0) location.reload();
          reject(
            new CallFailure(
              'unavailable',
              'Crewmap was started again since this window was opened. Use the window or the address it gave.',
              'no-way-in',
            ),
          );
          reader.onReach(false);
          return;
        }
        reader.onReach(false);
        await sleep(waitMs);
        waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      }
    };
    void follow();
  });
}
