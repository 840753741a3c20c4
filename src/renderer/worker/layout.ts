import { appScriptUrl } from './appScriptUrl.ts';
import workerUrl from './layoutWorker.ts?worker&url';
import type { CardSpot, LayoutRequest } from './request.ts';

type Answer =
  | { readonly id: number; readonly spots: readonly CardSpot[] }
  | { readonly id: number; readonly failure: string };
interface Waiting {
  resolve(spots: readonly CardSpot[]): void;
  reject(problem: Error): void;
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function start(): Worker {
  const made = new Worker(appScriptUrl(workerUrl), { type: 'module', name: 'layout' });
  made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('spots' in data) asked?.resolve(data.spots);
    else asked?.reject(new Error(data.failure));
  });
  made.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'the layout worker stopped'));
    waiting.clear();
    made.terminate();
    worker = null;
  });
  return made;
}

/** The one port of all layout engines: Graphviz dot for tasks, ELK for teams, in a worker of their own. */
export function layout(request: LayoutRequest): Promise<readonly CardSpot[]> {
  worker ??= start();
  const id = ++lastId;
  const answer = new Promise<readonly CardSpot[]>((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.postMessage({ id, request });
  return answer;
}
