import { describe, expect, it, vi } from 'vitest';
import { CallFailure } from '../../src/contract/envelope.ts';
import { createRpc, type Offer, type Port, type Rpc } from '../../src/main/shell/electron/portRpc.ts';

/** Two ends whose messages are cloned and arrive later, as between processes. */
function twoPorts(): [Port, Port] {
  const handlers: ((message: unknown) => void)[][] = [[], []];
  const end = (mine: number, other: number): Port => ({
    post: (message) => {
      const copy = structuredClone(message);
      setImmediate(() => {
        for (const handler of handlers[other] ?? []) handler(copy);
      });
    },
    receive: (handler) => void handlers[mine]?.push(handler),
  });
  return [end(0, 1), end(1, 0)];
}

type There = {
  double(n: number): number;
  refuse(): never;
  crash(): never;
  note(text: string): void;
  back(): Promise<string>;
};

function pair() {
  const [here, there] = twoPorts();
  const notes: string[] = [];
  const log = vi.fn();
  const offer: There = {
    double: (n) => n * 2,
    refuse: () => {
      throw new CallFailure('refused', 'No.', 'because');
    },
    crash: () => {
      throw new Error('secret');
    },
    note: (text) => void notes.push(text),
    back: () => remote.ask('name'),
  };
  const remote: Rpc<{ name(): string }> = createRpc(there, offer as Offer, log);
  const rpc = createRpc<There>(here, { name: () => 'main' }, log);
  return { rpc, notes, log };
}

describe('calls between two processes', () => {
  it('answer, each its own question', async () => {
    const { rpc } = pair();
    expect(await Promise.all([1, 2, 3].map((n) => rpc.ask('double', n)))).toEqual([2, 4, 6]);
  });

  it('go both ways, one inside the other', async () => {
    expect(await pair().rpc.ask('back')).toBe('main');
  });

  it('carry failures whole and hide errors', async () => {
    const { rpc, log } = pair();
    await expect(rpc.ask('refuse')).rejects.toMatchObject({
      error: { code: 'refused', detail: 'because', sentence: 'No.' },
    });
    expect(log).not.toHaveBeenCalled();
    const crash = rpc.ask('crash');
    await expect(crash).rejects.toMatchObject({ error: { code: 'internal' } });
    await expect(crash).rejects.not.toThrow(/secret/);
    expect(log).toHaveBeenCalledOnce();
  });

  it('reach what is offered and nothing that objects inherit', async () => {
    const { rpc } = pair();
    await expect(rpc.ask('constructor' as 'crash')).rejects.toMatchObject({ error: { code: 'internal' } });
  });

  it('tell without an answer', async () => {
    const { rpc, notes } = pair();
    rpc.tell('note', 'hello');
    await vi.waitFor(() => expect(notes).toEqual(['hello']));
  });

  it('fail together when the other side is gone', async () => {
    const [here] = twoPorts();
    const rpc = createRpc<There>(here, {}, () => {});
    const asked = [rpc.ask('double', 1), rpc.ask('back')];
    rpc.fail(new CallFailure('io', 'Gone.'));
    for (const one of asked) await expect(one).rejects.toMatchObject({ error: { code: 'io' } });
  });
});
