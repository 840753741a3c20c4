import type { UtilityProcess } from 'electron';
import { CallFailure, type Envelope } from '../../../contract/envelope.ts';
import { createRpc, type Rpc } from './portRpc.ts';
import type { DesktopSide, ServicesSide } from './sides.ts';

/** So many ends in so short a time are not bad luck: the app gives up instead of starting the next. */
const MAX_CRASHES = 3;
const CRASH_WINDOW_MS = 60_000;

/** Files that are not closed by then are left as they are: what was saved is on the disk. */
const CLOSING_MS = 10_000;

const GONE = new CallFailure(
  'io',
  'Crewmap’s file process ended and is being started again. What was saved is in the file; try once more.',
  'services-ended',
);

export interface ServicesHost {
  call(method: unknown, args: unknown, windowId: string): Promise<Envelope>;
  openPath(path: string): Promise<{ readonly workspaceId: string }>;
  windowClosed(windowId: string): void;
  /** Waits until all files are closed. */
  close(): Promise<void>;
}

export interface HostParts {
  readonly fork: () => UtilityProcess;
  readonly desktop: DesktopSide;
  /** A new process took over: windows must read again. */
  readonly onRestart: () => void;
  /** It keeps crashing. */
  readonly onGiveUp: () => void;
  readonly log: (problem: unknown) => void;
  readonly nowMs?: () => number;
}

/** The services' process, started again when it dies. */
export function hostServices({ fork, desktop, onRestart, onGiveUp, log, nowMs = Date.now }: HostParts): ServicesHost {
  let closing = false;
  let crashesAtMs: readonly number[] = [];
  let rpc: Rpc<ServicesSide>;
  let child: UtilityProcess;

  const start = (): void => {
    const started = fork();
    child = started;
    const own = createRpc<ServicesSide>(
      {
        post: (message) => started.postMessage(message),
        receive: (handler) => started.on('message', handler),
      },
      desktop,
      log,
    );
    rpc = own;
    started.once('exit', () => {
      own.fail(GONE);
      if (closing) return;
      crashesAtMs = [...crashesAtMs, nowMs()].filter((atMs) => nowMs() - atMs < CRASH_WINDOW_MS);
      if (crashesAtMs.length >= MAX_CRASHES) {
        onGiveUp();
        return;
      }
      start();
      onRestart();
    });
  };
  start();

  return {
    call: (method, args, windowId) =>
      rpc.ask('call', method, args, windowId).catch((problem: unknown) => {
        const failure = problem instanceof CallFailure ? problem : GONE;
        return { ok: false, error: failure.error } as const;
      }),
    openPath: (path) => rpc.ask('openPath', path),
    windowClosed: (windowId) => rpc.tell('windowClosed', windowId),
    close: async () => {
      closing = true;
      const slow = new Promise<void>((resolve) => setTimeout(resolve, CLOSING_MS).unref());
      await Promise.race([rpc.ask('closeAll').catch(log), slow]);
      child.kill();
    },
  };
}
