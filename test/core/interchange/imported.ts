import { apply } from '../../../src/core/change/apply.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { verify } from '../../../src/core/change/verify.ts';
import { type ImportResult, type ImportSource, importTables } from '../../../src/core/interchange/csv/importTables.ts';
import type { ImportProblem } from '../../../src/core/interchange/csv/problem.ts';
import { problemLine } from '../../../src/core/interchange/csv/problem.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

/** A workspace that files are imported into, one import after the other. */
export class Importing {
  readonly newId = sequentialIds();
  workspace: Workspace = blankWorkspace(this.newId);
  result: ImportResult | null = null;

  /** Imports files given as name -> lines; checks that the edits apply and leave a sound workspace. */
  import(files: Readonly<Record<string, string | readonly string[]>>, handMade?: ReadonlySet<string>): ImportResult {
    const sources: ImportSource[] = Object.entries(files).map(([name, lines]) => ({
      name,
      text: typeof lines === 'string' ? lines : lines.join('\n'),
    }));
    const result = importTables(this.workspace, sources, { newId: this.newId, ...(handMade ? { handMade } : {}) });
    if (isRefusal(result)) throw new Error(result.sentence);
    const next = apply(this.workspace, result.edits);
    if (isRefusal(next)) throw new Error(next.sentence);
    const wrong = verify(next, result.edits);
    if (wrong) throw new Error(wrong.sentence);
    this.workspace = next;
    this.result = result;
    return result;
  }

  task(key: string) {
    return this.#byKey('task', key);
  }
  team(key: string) {
    return this.#byKey('team', key);
  }
  asset(key: string) {
    return this.#byKey('asset', key);
  }

  /** `A SS+2` for each link into the task. */
  predecessors(key: string): string[] {
    const { id } = this.task(key);
    return [...this.workspace.dependency.values()]
      .filter(({ toId }) => toId === id)
      .map(
        ({ fromId, type, lagDays }) =>
          `${this.workspace.task.get(fromId)?.key} ${type}${lagDays < 0 ? '' : '+'}${lagDays}`,
      );
  }

  /** `R Ann` for each letter of the task. */
  letters(key: string): string[] {
    const { id } = this.task(key);
    return [...this.workspace.responsibility.values()]
      .filter(({ subjectId }) => subjectId === id)
      .map(({ letter, holderType, holderId }) => {
        const { team, person, role } = this.workspace;
        const holder =
          holderType === 'role' ? `seat ${role.get(holderId)?.id}` : { team, person }[holderType].get(holderId)?.key;
        return `${letter} ${holder}`;
      })
      .sort();
  }

  /** `ML Engineer:2` for each role type the task takes. */
  demand(key: string): string[] {
    const { id } = this.task(key);
    return [...this.workspace.task_demand.values()]
      .filter(({ taskId }) => taskId === id)
      .map(({ roleTypeId, fte }) => `${this.workspace.role_type.get(roleTypeId)?.name}:${fte}`);
  }

  #byKey<T extends 'task' | 'team' | 'asset'>(table: T, key: string) {
    for (const row of this.workspace[table].values()) if (row.key === key) return row as never as RowOfTable<T>;
    throw new Error(`no ${table} ${key}`);
  }
}

type RowOfTable<T extends 'task' | 'team' | 'asset'> = Workspace[T] extends ReadonlyMap<string, infer R> ? R : never;

export const linesOf = (problems: readonly ImportProblem[]): string[] => problems.map(problemLine);
