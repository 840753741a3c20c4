/** With windows of our own the app ends when nobody has looked at it for this long. */
const IDLE_MS = 10 * 60_000;
/** The same when the browser itself has ended: long enough for a reload in another one. */
const ENDED_MS = 5_000;

export interface IdleWatch {
  counted(openStreams: number): void;
  browserEnded(): void;
  stop(): void;
}

/** Tells when the last window has gone and stays gone. */
export function createIdleWatch(onIdle: () => void): IdleWatch {
  let open = 0;
  let seen = false;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const arm = (): void => {
    clearTimeout(timer);
    // A browser that hands its window to another process ends before the window has said anything.
    if (open === 0) timer = setTimeout(onIdle, ended && seen ? ENDED_MS : IDLE_MS);
  };
  return {
    counted: (openStreams) => {
      open = openStreams;
      seen ||= open > 0;
      arm();
    },
    browserEnded: () => {
      ended = true;
      arm();
    },
    stop: () => clearTimeout(timer),
  };
}
