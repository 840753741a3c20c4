import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPushStreams } from '../../../../src/main/shell/browser/pushStreams.ts';

/** A response whose reader can be slow. */
class FakeResponse extends EventEmitter {
  readonly written: string[] = [];
  writableLength = 0;
  write(text: string): boolean {
    this.written.push(text);
    return true;
  }
  end(): void {
    this.emit('close');
  }
  events(): unknown[] {
    return this.written.filter((text) => text.startsWith('data: ')).map((text) => JSON.parse(text.slice(6)));
  }
}
const attach = (streams: ReturnType<typeof createPushStreams>, windowId: string): FakeResponse => {
  const response = new FakeResponse();
  streams.attach(windowId, response as unknown as ServerResponse);
  return response;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('push streams', () => {
  it('ping, so that a dead connection is noticed', () => {
    const streams = createPushStreams({ counted: () => {}, gone: () => {} });
    const response = attach(streams, 'a');
    vi.advanceTimersByTime(31_000);
    expect(response.written.filter((text) => text === ': ping\n\n')).toHaveLength(2);
    streams.closeAll();
  });

  it('drop what a slow window cannot take, and have it read again when it can', () => {
    const streams = createPushStreams({ counted: () => {}, gone: () => {} });
    const slow = attach(streams, 'slow');
    const quick = attach(streams, 'quick');
    slow.writableLength = 9_000_000;
    for (let n = 0; n < 5; n += 1) streams.broadcast({ type: 'reload', workspaceId: n % 2 === 0 ? 'even' : 'odd' });
    expect(slow.events()).toEqual([]);
    expect(quick.events()).toHaveLength(5);
    slow.writableLength = 0;
    slow.emit('drain');
    expect(slow.events()).toEqual([
      { type: 'reload', workspaceId: 'even' },
      { type: 'reload', workspaceId: 'odd' },
    ]);
    streams.broadcast({ type: 'recents' });
    expect(slow.events()).toHaveLength(3);
    streams.closeAll();
  });

  it('tell of a window that is gone, but not of one that reloads', () => {
    const gone: string[] = [];
    const counted: number[] = [];
    const streams = createPushStreams({ counted: (open) => counted.push(open), gone: (id) => gone.push(id) });
    attach(streams, 'a').end();
    vi.advanceTimersByTime(10_000);
    const again = attach(streams, 'a');
    vi.advanceTimersByTime(60_000);
    expect(gone).toEqual([]);
    again.end();
    vi.advanceTimersByTime(31_000);
    expect(gone).toEqual(['a']);
    expect(counted).toEqual([1, 0, 1, 0]);
  });
});
