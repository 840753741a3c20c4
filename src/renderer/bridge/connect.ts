import { type Client, createClient } from '../../contract/client.ts';
import { connectLoopback } from './connectLoopback.ts';
import { connectPreload } from './connectPreload.ts';
import type { Way } from './way.ts';

export interface Connection extends Omit<Way, 'carrier'> {
  readonly client: Client;
}

/**
 * The window's way to the services: the preload's pipe where there is one, else the loopback. Call once.
 * Rejects with CallFailure, whose sentence says how to get in.
 */
export async function connect(): Promise<Connection> {
  const { carrier, ...way } = window.crewmap === undefined ? await connectLoopback() : connectPreload(window.crewmap);
  return { ...way, client: createClient(carrier) };
}
