/** A plan of `count` tasks in 40 teams, each waiting for one or two of those before it. */
export interface BenchTask {
  readonly id: string;
  readonly team: string;
  readonly days: number;
  readonly after: readonly string[];
}

const idOf = (index: number): string => `task-${String(index).padStart(5, '0')}`;

export function benchPlan(count: number): BenchTask[] {
  return Array.from({ length: count }, (_, index) => ({
    id: idOf(index),
    team: `team-${index % 40}`,
    days: 1 + ((index * 7) % 12),
    after: [...new Set([index - 1 - ((index * 5) % 37), index - 40].filter((other) => other >= 0).map(idOf))],
  }));
}

export const BENCH_TASKS = 2_000;
