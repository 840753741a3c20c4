import { z } from '../core/model/zod.ts';
import { CallFailure, type Envelope } from './envelope.ts';
import type { Caller, Services } from './services.ts';
import { type MethodName, REQUESTS } from './shapes.ts';

export type Dispatch = (method: unknown, args: unknown, caller: Caller) => Promise<Envelope>;

const failed = (failure: CallFailure): Envelope => ({ ok: false, error: failure.error });

/**
 * The door: every call of every carrier comes through here. Arguments that do not have the method's
 * shape never reach a service, and nothing but an envelope comes out.
 */
export function createDispatch(services: Services, log: (problem: unknown) => void): Dispatch {
  return async (method, args, caller) => {
    if (typeof method !== 'string' || !Object.hasOwn(REQUESTS, method)) {
      return failed(
        new CallFailure(
          'unknown-method',
          'This window asked for something this Crewmap does not know. Reload the window.',
        ),
      );
    }
    const request = REQUESTS[method as MethodName].safeParse(args);
    if (!request.success) {
      return failed(new CallFailure('invalid', `${method}: ${z.prettifyError(request.error)}`.slice(0, 2_000)));
    }
    try {
      const service = services[method as MethodName] as (valid: unknown, from: Caller) => Promise<unknown>;
      return { ok: true, value: (await service(request.data, caller)) ?? null };
    } catch (problem) {
      if (problem instanceof CallFailure) return failed(problem);
      log(problem);
      return failed(
        new CallFailure(
          'internal',
          'Something went wrong inside Crewmap. Nothing was changed; the log has the details.',
        ),
      );
    }
  };
}
