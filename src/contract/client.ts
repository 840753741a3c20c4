import { CallFailure, type Envelope } from './envelope.ts';
import type { Push } from './pushes.ts';
import type { Responses } from './services.ts';
import { METHOD_NAMES, type MethodName, type RequestOf } from './shapes.ts';

/** Carries envelopes between a window and the services: IPC, loopback HTTP, or memory in tests. */
export interface Carrier {
  call(method: string, args: unknown): Promise<Envelope>;
  /** Returns a function that stops the pushes. */
  onPush(receive: (push: Push) => void): () => void;
}

export type Client = {
  readonly [M in MethodName]: (args: RequestOf<M>) => Promise<Responses[M]>;
} & { onPush(receive: (push: Push) => void): () => void };

/** The services as seen from a window. Rejects with CallFailure and with nothing else. */
export function createClient(carrier: Carrier): Client {
  const call = async (method: MethodName, args: unknown): Promise<unknown> => {
    let envelope: Envelope;
    try {
      envelope = await carrier.call(method, args);
    } catch {
      throw new CallFailure(
        'io',
        'Crewmap’s own process did not answer. Your saved work is safe in the file; reopen the window.',
        'no-answer',
      );
    }
    if (envelope.ok) return envelope.value;
    throw new CallFailure(envelope.error.code, envelope.error.sentence, envelope.error.detail);
  };
  const methods = Object.fromEntries(METHOD_NAMES.map((method) => [method, (args: unknown) => call(method, args)]));
  return { ...methods, onPush: (receive: (push: Push) => void) => carrier.onPush(receive) } as unknown as Client;
}
