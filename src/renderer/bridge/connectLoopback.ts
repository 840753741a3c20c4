import type { Carrier } from '../../contract/client.ts';
import { CallFailure, type Envelope } from '../../contract/envelope.ts';
import type { Push } from '../../contract/pushes.ts';
import { followPushes } from './followPushes.ts';
import { openSession } from './openSession.ts';
import type { Way } from './way.ts';

const inVain = (): CallFailure =>
  new CallFailure(
    'io',
    'Crewmap has ended, or does not answer. Your saved work is safe in the file. Start it again.',
    'ended',
  );

/** In the browser shell: calls are POSTs, pushes one event stream, both with this window's secret. */
export async function connectLoopback(): Promise<Way> {
  const { secret, subject } = await openSession();
  const headers = { authorization: `Bearer ${secret}`, 'x-app': '1' };
  const receivers = new Set<(push: Push) => void>();
  const watchers = new Set<(reachable: boolean) => void>();
  /** Workspaces this window reads: after a gap in the stream all of them are read again. */
  const reading = new Set<string>();
  const emit = (push: Push): void => {
    for (const receive of receivers) receive(push);
  };

  const post = async (path: string, contentType: string, body: BodyInit, more: Record<string, string> = {}) => {
    const response = await fetch(path, {
      method: 'POST',
      headers: { ...headers, ...more, 'content-type': contentType },
      body,
    });
    if (!response.ok) throw inVain();
    return (await response.json()) as Envelope;
  };
  const carrier: Carrier = {
    call: async (method, args) => {
      const envelope = await post('/api/call', 'application/json', JSON.stringify({ method, args }));
      const about = (args as { workspaceId?: unknown } | null)?.workspaceId;
      if (envelope.ok && typeof about === 'string') {
        if (method === 'workspace.read') reading.add(about);
        if (method === 'workspace.close') reading.delete(about);
      }
      return envelope;
    },
    onPush: (receive) => {
      receivers.add(receive);
      return () => receivers.delete(receive);
    },
  };

  await followPushes({
    headers,
    receive: emit,
    onGap: () => {
      for (const workspaceId of reading) emit({ type: 'reload', workspaceId });
    },
    onReach: (reachable) => {
      for (const tell of watchers) tell(reachable);
    },
  });

  return {
    kind: 'browser',
    carrier,
    subject,
    sourceOf: async (file) => {
      const name = { 'x-file-name': encodeURIComponent(file.name) };
      const envelope = await post('/api/upload', 'application/octet-stream', file, name).catch(() => {
        throw inVain();
      });
      if (envelope.ok) return { kind: 'upload', token: envelope.value as string };
      throw new CallFailure(envelope.error.code, envelope.error.sentence, envelope.error.detail);
    },
    onReach: (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
  };
}
