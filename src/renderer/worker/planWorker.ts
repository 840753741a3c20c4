import { planSteps } from './planAnswers.ts';
import type { PlanOrder, PlanWord } from './planMessages.ts';
import { takeSteps } from './planSteps.ts';

/** The worker's end of the plan port. */
interface Post {
  postMessage(word: PlanWord): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<PlanOrder>) => void): void;
}
const port = globalThis as unknown as Post;
const wanted = new Set<number>();

port.addEventListener('message', ({ data }) => {
  if ('stop' in data) {
    wanted.delete(data.id);
    return;
  }
  const { id, question } = data;
  wanted.add(id);
  void takeSteps(planSteps(question), {
    now: () => performance.now(),
    pause: () => new Promise((resume) => setTimeout(resume, 0)),
    stopped: () => !wanted.has(id),
    tell: (news) => port.postMessage({ id, news }),
  }).then(() => wanted.delete(id));
});
