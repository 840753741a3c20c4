import { linkAt, type Project } from '../../../src/core/schedule/project.ts';

interface Node {
  readonly id: string;
  readonly duration: number;
  readonly release: number;
  readonly deadline: number;
  readonly predecessors: { readonly id: string; readonly type: string; readonly lag: number }[];
  readonly successors: { readonly id: string; readonly type: string; readonly lag: number }[];
  es: number;
  ef: number;
  ls: number;
  lf: number;
}

const TYPES = ['SS', 'FS', 'SF', 'FF'] as const;

/** The critical path method as it is usually written: objects in a Map by id, tasks sorted, links looked up by id. */
export function objectsPass(project: Project): () => number {
  const tasks = new Map<string, Node>();
  const idOf = (task: number): string => `task-${task}`;
  for (let task = 0; task < project.count; task++) {
    const [duration, release, deadline] = [project.duration, project.release, project.deadline].map((of) => of[task]);
    tasks.set(idOf(task), {
      ...{ id: idOf(task), predecessors: [], successors: [], es: 0, ef: 0, ls: 0, lf: 0 },
      ...{ duration: duration as number, release: release as number, deadline: deadline as number },
    });
  }
  const at = (id: string): Node => tasks.get(id) as Node;
  for (let number = 0; number < project.links.count; number++) {
    const { from, to, type, lag } = linkAt(project.links, number);
    at(idOf(to)).predecessors.push({ id: idOf(from), type: TYPES[type] as string, lag });
    at(idOf(from)).successors.push({ id: idOf(to), type: TYPES[type] as string, lag });
  }
  return () => {
    const waiting = new Map([...tasks.values()].map(({ id, predecessors }) => [id, predecessors.length]));
    const order = [...tasks.values()].filter(({ predecessors }) => predecessors.length === 0);
    for (const { successors } of order) {
      for (const { id } of successors) {
        const left = (waiting.get(id) as number) - 1;
        waiting.set(id, left);
        if (left === 0) order.push(at(id));
      }
    }
    let finish = 0;
    for (const task of order) {
      task.es = task.release;
      for (const { id, type, lag } of task.predecessors) {
        const from = at(id);
        const bound = (type[0] === 'F' ? from.ef : from.es) + lag - (type[1] === 'F' ? task.duration : 0);
        task.es = Math.max(task.es, bound);
      }
      task.ef = task.es + task.duration;
      finish = Math.max(finish, task.ef);
    }
    for (const task of order.reverse()) {
      task.lf = Math.min(task.deadline, finish);
      for (const { id, type, lag } of task.successors) {
        const to = at(id);
        const bound = (type[1] === 'F' ? to.lf : to.ls) - lag + (type[0] === 'S' ? task.duration : 0);
        task.lf = Math.min(task.lf, bound);
      }
      task.ls = task.lf - task.duration;
    }
    return finish;
  };
}
