import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdleWatch } from '../../../../src/main/shell/browser/idleWatch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an app with windows of its own', () => {
  it('ends ten minutes after the last window was seen', () => {
    const ended = vi.fn();
    const watch = createIdleWatch(ended);
    watch.counted(1);
    vi.advanceTimersByTime(3_600_000);
    watch.counted(0);
    vi.advanceTimersByTime(599_000);
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('stays when a window comes back', () => {
    const ended = vi.fn();
    const watch = createIdleWatch(ended);
    watch.counted(0);
    vi.advanceTimersByTime(500_000);
    watch.counted(1);
    vi.advanceTimersByTime(3_600_000);
    expect(ended).not.toHaveBeenCalled();
  });

  it('ends soon after its browser, unless another window is open', () => {
    const ended = vi.fn();
    const watch = createIdleWatch(ended);
    watch.counted(1);
    watch.browserEnded();
    vi.advanceTimersByTime(60_000);
    expect(ended).not.toHaveBeenCalled();
    watch.counted(0);
    vi.advanceTimersByTime(6_000);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('waits for the window of a browser that ended before it showed one', () => {
    const ended = vi.fn();
    const watch = createIdleWatch(ended);
    watch.browserEnded();
    vi.advanceTimersByTime(60_000);
    expect(ended).not.toHaveBeenCalled();
    watch.counted(1);
    watch.counted(0);
    vi.advanceTimersByTime(6_000);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('does not end once it was told to stay', () => {
    const ended = vi.fn();
    const watch = createIdleWatch(ended);
    watch.counted(0);
    watch.stop();
    vi.advanceTimersByTime(3_600_000);
    expect(ended).not.toHaveBeenCalled();
  });
});
