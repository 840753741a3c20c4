import type { Client } from '../../contract/client.ts';

let current: Client | null = null;

/** Gives the stores their way to the services; called once, before the first render. */
export function attachClient(client: Client): void {
  current = client;
}

export function client(): Client {
  if (!current) throw new Error('the window is not connected yet');
  return current;
}
