import type { ServerResponse } from 'node:http';
import type { Push, PushSink } from '../../../contract/pushes.ts';

const PING_MS = 15_000;
/** A window that reads so slowly is told to read the workspace again instead of being sent everything. */
const QUEUE_BYTES = 8_000_000;
/** A reload of the page or a sleeping laptop comes back within this time. */
const GONE_AFTER_MS = 30_000;

export interface PushStreams extends PushSink {
  /** Sends the window's pushes as events until either side ends. The headers are already written. */
  attach(windowId: string, response: ServerResponse): void;
  openCount(): number;
  closeAll(): void;
}

export interface StreamEvents {
  /** The number of open streams changed. */
  counted(open: number): void;
  /** A window ended its stream and did not come back. */
  gone(windowId: string): void;
}

interface Stream {
  readonly windowId: string;
  readonly response: ServerResponse;
  /** Workspaces whose pushes were dropped since the queue was full. */
  readonly missed: Set<string>;
}

const eventOf = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

/** The pushes of all windows, as event streams. */
export function createPushStreams(events: StreamEvents): PushStreams {
  const streams = new Set<Stream>();
  const timers = new Map<string, NodeJS.Timeout>();
  let closing = false;

  const write = (stream: Stream, push: Push): void => {
    if (stream.response.writableLength > QUEUE_BYTES || stream.missed.size > 0) {
      if ('workspaceId' in push) stream.missed.add(push.workspaceId);
    } else stream.response.write(eventOf(push));
  };
  const resync = (stream: Stream): void => {
    const missed = [...stream.missed];
    stream.missed.clear();
    for (const workspaceId of missed) stream.response.write(eventOf({ type: 'reload', workspaceId } satisfies Push));
  };
  const detach = (stream: Stream): void => {
    if (!streams.delete(stream) || closing) return;
    events.counted(streams.size);
    if ([...streams].some(({ windowId }) => windowId === stream.windowId)) return;
    const timer = setTimeout(() => {
      timers.delete(stream.windowId);
      events.gone(stream.windowId);
    }, GONE_AFTER_MS);
    timers.set(stream.windowId, timer.unref());
  };
  const pinging = setInterval(() => {
    for (const { response } of streams) response.write(': ping\n\n');
  }, PING_MS).unref();

  return {
    attach: (windowId, response) => {
      const stream: Stream = { windowId, response, missed: new Set() };
      clearTimeout(timers.get(windowId));
      timers.delete(windowId);
      streams.add(stream);
      response.on('drain', () => resync(stream));
      response.on('close', () => detach(stream));
      response.write(': open\n\n');
      events.counted(streams.size);
    },
    send: (windowId, push) => {
      for (const stream of streams) if (stream.windowId === windowId) write(stream, push);
    },
    broadcast: (push) => {
      for (const stream of streams) write(stream, push);
    },
    openCount: () => streams.size,
    closeAll: () => {
      closing = true;
      clearInterval(pinging);
      for (const timer of timers.values()) clearTimeout(timer);
      for (const { response } of streams) response.end();
      streams.clear();
    },
  };
}
