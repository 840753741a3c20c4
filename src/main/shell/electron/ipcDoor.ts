import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CallFailure, type Envelope } from '../../../contract/envelope.ts';
import { isAppUrl } from './appUrl.ts';

export const CALL_CHANNEL = 'crewmap:call';
export const PUSH_CHANNEL = 'crewmap:push';

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>;

/** Is this message from the main frame of a page of ours, still there? Asked first, before anything is awaited. */
export function isOurSender({ senderFrame, sender }: Sender, development: string | null): boolean {
  return (
    senderFrame !== null &&
    !senderFrame.detached &&
    senderFrame === sender.mainFrame &&
    isAppUrl(senderFrame.url, development)
  );
}

const refused: Envelope = {
  ok: false,
  error: new CallFailure('unavailable', 'This page may not use Crewmap.', 'foreign-page').error,
};

export interface DoorParts {
  readonly development: string | null;
  /** The window a page belongs to; null = not one of ours. */
  readonly windowOf: (contentsId: number) => string | null;
  readonly call: (method: unknown, args: unknown, windowId: string) => Promise<Envelope>;
}

/** The one channel on which windows ask. */
export function openIpcDoor(ipc: Pick<IpcMain, 'handle'>, { development, windowOf, call }: DoorParts): void {
  ipc.handle(CALL_CHANNEL, (event, method: unknown, args: unknown): Promise<Envelope> => {
    if (!isOurSender(event, development)) return Promise.resolve(refused);
    const windowId = windowOf(event.sender.id);
    return windowId === null ? Promise.resolve(refused) : call(method, args, windowId);
  });
}
