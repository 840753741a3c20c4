import { createDispatch } from '../../contract/dispatch.ts';
import { CallFailure } from '../../contract/envelope.ts';
import type { Services } from '../../contract/services.ts';
import { METHOD_NAMES } from '../../contract/shapes.ts';
import type { StartServices } from './running-services.ts';

/** The real services, behind the door. */
export const startServices: StartServices = ({ shell, log }) => {
  const missing = async (): Promise<never> => {
    throw new CallFailure('unavailable', 'This part of Crewmap is not there yet.');
  };
  const services = {
    ...Object.fromEntries(METHOD_NAMES.map((name) => [name, missing])),
    'app.describe': async () => ({
      version: '0.1.0',
      shell: shell.kind,
      platform: process.platform,
      capabilities: shell.capabilities,
      folder: shell.folder,
      today: '2026-01-01',
    }),
  } as unknown as Services;
  return { dispatch: createDispatch(services, log), windowGone: async () => {}, close: async () => {} };
};
