import { type CallError, CallFailure } from '../../../contract/envelope.ts';

/** A pair of ends between two processes: what `utilityProcess` and `parentPort` have in common. */
export interface Port {
  post(message: unknown): void;
  receive(handler: (message: unknown) => void): void;
}

/** What one side offers to the other. */
export type Offer = { readonly [name: string]: (...args: never[]) => unknown };

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'tell'; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: CallError };

export interface Rpc<Remote extends Offer> {
  /** Rejects with CallFailure: the other side's own, or `internal`. */
  ask<K extends keyof Remote & string>(
    name: K,
    ...args: Parameters<Remote[K]>
  ): Promise<Awaited<ReturnType<Remote[K]>>>;
  /** Without an answer. */
  tell<K extends keyof Remote & string>(name: K, ...args: Parameters<Remote[K]>): void;
  /** The other side is gone: everything asked of it fails. */
  fail(problem: CallFailure): void;
}

const INTERNAL = new CallFailure('internal', 'Something went wrong inside Crewmap. The log has the details.');

/** Calls in both directions over one port. */
export function createRpc<Remote extends Offer>(
  port: Port,
  offer: Offer,
  log: (problem: unknown) => void,
): Rpc<Remote> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(problem: CallFailure): void }>();
  let lastId = 0;

  const run = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    const offered = Object.hasOwn(offer, name) ? offer[name] : undefined;
    if (offered === undefined) throw new Error(`Nothing is offered under the name ${name}.`);
    return (offered as (...given: readonly unknown[]) => unknown)(...args);
  };
  const settle = (
    id: number,
    how: (waiter: { resolve(value: unknown): void; reject(p: CallFailure): void }) => void,
  ) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (waiter !== undefined) how(waiter);
  };

  port.receive((raw) => {
    const message = raw as Message;
    if (message.kind === 'answer') settle(message.id, ({ resolve }) => resolve(message.value));
    else if (message.kind === 'failed') {
      const { code, sentence, detail } = message.error;
      settle(message.id, ({ reject }) => reject(new CallFailure(code, sentence, detail)));
    } else {
      run(message.name, message.args).then(
        (value) => message.kind === 'ask' && port.post({ kind: 'answer', id: message.id, value } satisfies Message),
        (problem: unknown) => {
          if (!(problem instanceof CallFailure)) log(problem);
          const { error } = problem instanceof CallFailure ? problem : INTERNAL;
          if (message.kind === 'ask') port.post({ kind: 'failed', id: message.id, error } satisfies Message);
        },
      );
    }
  });

  return {
    ask: (name, ...args) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject });
        port.post({ kind: 'ask', id: lastId, name, args } satisfies Message);
      }),
    tell: (name, ...args) => port.post({ kind: 'tell', name, args } satisfies Message),
    fail: (problem) => {
      for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(problem));
    },
  };
}
