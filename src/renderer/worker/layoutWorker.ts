import { layoutTasks } from './layoutTasks.ts';
import { layoutTeams } from './layoutTeams.ts';
import type { LayoutRequest } from './request.ts';

/** The worker's end of the layout port: one numbered question, one answer. */
interface Post {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message',
    listen: (event: MessageEvent<{ id: number; request: LayoutRequest }>) => void,
  ): void;
}
const port = globalThis as unknown as Post;

port.addEventListener('message', ({ data: { id, request } }) => {
  const answer = request.kind === 'tasks' ? layoutTasks(request) : layoutTeams(request);
  answer.then(
    (spots) => port.postMessage({ id, spots }),
    (problem: unknown) => port.postMessage({ id, failure: String(problem) }),
  );
});
