import { settingsOf, type Task, type Workspace } from '../../../../src/core/model/nouns.ts';
import { createCalendar } from '../../../../src/core/schedule/calendar.ts';
import type { TeamOf } from '../../../../src/core/schedule/plan/levelOptions.ts';

export interface Asked {
  readonly fte: number;
  /** Numbers of the seats that may serve it. */
  readonly seats: readonly number[];
}

const NOISE = 1e-6;

/** FTE of the demands that seats can serve at once: the greatest flow (Edmonds & Karp 1972) on a matrix. */
export function mostServed(asked: readonly Asked[], seatFte: readonly number[]): number {
  const [source, sink] = [0, asked.length + seatFte.length + 1];
  const left = Array.from({ length: sink + 1 }, () => new Float64Array(sink + 1));
  const room = (from: number): Float64Array => left[from] as Float64Array;
  asked.forEach(({ fte, seats }, d) => {
    room(source)[d + 1] = fte;
    for (const seat of seats) room(d + 1)[asked.length + 1 + seat] = fte;
  });
  seatFte.forEach((fte, seat) => {
    room(asked.length + 1 + seat)[sink] = fte;
  });
  for (let flow = 0; ; ) {
    const before = new Map<number, number>([[source, source]]);
    for (const from of before.keys()) {
      room(from).forEach((amount, to) => {
        if (amount > NOISE / 10 && !before.has(to)) before.set(to, from);
      });
    }
    if (!before.has(sink)) return flow;
    let amount = Number.POSITIVE_INFINITY;
    const way: [number, number][] = [];
    for (let to = sink; to !== source; to = before.get(to) as number) way.push([before.get(to) as number, to]);
    for (const [from, to] of way) amount = Math.min(amount, room(from)[to] as number);
    for (const [from, to] of way) {
      room(from)[to] = (room(from)[to] as number) - amount;
      room(to)[from] = (room(to)[from] as number) + amount;
    }
    flow += amount;
  }
}

interface Chair {
  readonly teamId: string;
  readonly types: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly fteOn: (day: number) => number;
}

/** What teams have, read once more from the rows. */
function chairsOf(workspace: Workspace): Chair[] {
  const calendar = createCalendar(settingsOf(workspace));
  const rows = [...workspace.capacity.values()];
  const isStated = (teamId: string, type: string) =>
    rows.some((row) => row.teamId === teamId && row.roleTypeId === type);
  const chairs = [...workspace.role.values()].map((role): Chair => {
    const covers = [...workspace.role_cover.values()].filter(({ roleId }) => roleId === role.id);
    const types = [role.roleTypeId, ...covers.map(({ roleTypeId }) => roleTypeId)];
    const filled = role.personId === null ? role.expectedFillDate : (role.fromDate ?? '0001-01-01');
    const first = [filled, role.fromDate]
      .flatMap((date) => date ?? [])
      .sort()
      .at(-1);
    return {
      teamId: role.teamId,
      types: new Set(
        isStated(role.teamId, role.roleTypeId) ? [] : types.filter((type) => !isStated(role.teamId, type)),
      ),
      names: new Set([role.id, ...(role.personId === null ? [] : [role.personId])]),
      fteOn: (day) => {
        const date = calendar.dateOf(day);
        return filled !== null && date >= (first as string) && (role.toDate === null || date <= role.toDate)
          ? role.fte
          : 0;
      },
    };
  });
  const stated = rows.map(({ teamId, roleTypeId, fte }): Chair => {
    return { teamId, types: new Set([roleTypeId]), names: new Set(), fteOn: () => fte };
  });
  return [...chairs, ...stated];
}

function isInside(workspace: Workspace, teamId: string, outerId: string): boolean {
  for (let at: string | null = teamId; at !== null; at = workspace.team.get(at)?.parentId ?? null) {
    if (at === outerId) return true;
  }
  return false;
}

/** What is done takes something only where it is known when. */
const isKnown = ({ status, actualStart, actualFinish }: Task): boolean =>
  status !== 'done' || actualStart !== null || actualFinish !== null;

/**
 * The moments (days) at which tasks at these places ask for more than can be assigned, by an assignment of every task
 * of the moment to seats. `counts` says which tasks ask for anything, `given` which of them are as they are: then only
 * what cannot be assigned beside them counts.
 */
export function impossibleDays(
  workspace: Workspace,
  spans: ReadonlyMap<string, readonly [number, number]>,
  teamOf: TeamOf,
  counts: (task: Task, roleTypeId: string) => boolean = () => true,
  given: (task: Task) => boolean = () => false,
): number[] {
  const chairs = chairsOf(workspace);
  const everFilled = (chair: Chair) => Array.from({ length: 400 }, (_, day) => chair.fteOn(day)).some((fte) => fte > 0);
  const allowed = (task: Task, type: string): number[] | null => {
    const doers = [...workspace.responsibility.values()]
      .filter(({ subjectId, letter, holderType }) => subjectId === task.id && letter === 'R' && holderType !== 'team')
      .map(({ holderId }) => holderId);
    const own = chairs.flatMap((chair, i) =>
      chair.types.has(type) && doers.some((doer) => chair.names.has(doer)) && everFilled(chair) ? [i] : [],
    );
    if (own.length > 0) return own;
    const teamId = teamOf(task);
    if (teamId === null) return null;
    return chairs.flatMap((chair, i) =>
      chair.types.has(type) && isInside(workspace, chair.teamId, teamId) ? [i] : [],
    );
  };
  const asked = [...workspace.task_demand.values()].flatMap(({ taskId, roleTypeId, fte }) => {
    const task = workspace.task.get(taskId) as Task;
    const span = spans.get(taskId);
    const seats = allowed(task, roleTypeId);
    const takes = span && span[1] > span[0] && isKnown(task) && counts(task, roleTypeId);
    return takes && seats ? [{ fte, seats, span, isGiven: given(task) }] : [];
  });
  const moments = [...new Set(asked.flatMap(({ span }) => span))].sort((a, b) => a - b);
  const days = new Set(moments);
  // Capacity changes with days only.
  for (let day = Math.ceil(moments[0] ?? 0); day < (moments.at(-1) ?? 0); day++) days.add(day);
  return [...days].filter((day) => {
    const now = asked.filter(({ span }) => span[0] <= day && day < span[1]);
    const [fixed, free] = [now.filter(({ isGiven }) => isGiven), now.filter(({ isGiven }) => !isGiven)];
    const has = chairs.map(({ fteOn }) => fteOn(Math.floor(day)));
    return mostServed(now, has) < mostServed(fixed, has) + free.reduce((sum, { fte }) => sum + fte, 0) - NOISE;
  });
}
