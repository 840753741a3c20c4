import type { LinkType } from '../../../src/core/model/dependency.ts';
import { withDefaults } from '../../../src/core/model/noun.ts';
import {
  type Dependency,
  emptyWorkspace,
  NOUNS,
  type Responsibility,
  type Role,
  type Task,
  type TaskDemand,
  type Team,
  type Workspace,
  type WorkspaceRow,
} from '../../../src/core/model/nouns.ts';

type TaskGiven = Partial<Omit<Task, 'id'>> & { readonly days?: number };
type LinkGiven = Partial<Omit<Dependency, 'fromId' | 'toId'>>;

const rowsOf = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.id, row]));

/** A board drawn in a few words: tasks by name, links by the two names, in the order they are written. */
export class Board {
  #settings: WorkspaceRow;
  #tasks: Task[] = [];
  #links: Dependency[] = [];
  #teams: Team[] = [];
  #roles: Role[] = [];
  #demands: TaskDemand[] = [];
  #responsibilities: Responsibility[] = [];

  constructor(settings: Partial<WorkspaceRow> = {}) {
    this.#settings = withDefaults(NOUNS.workspace, {
      id: 'w',
      lineageId: 'w',
      title: 'Board',
      projectStart: '2027-03-01',
      ...settings,
    });
  }

  task(name: string, { days, ...given }: TaskGiven = {}): this {
    const likely = days === undefined ? {} : { likelyDays: days };
    this.#tasks.push(withDefaults(NOUNS.task, { id: name, title: name, ...likely, ...given }));
    return this;
  }

  link(fromId: string, toId: string, type: LinkType = 'FS', lagDays = 0, given: LinkGiven = {}): this {
    const id = `link-${String(this.#links.length).padStart(4, '0')}`;
    this.#links.push(withDefaults(NOUNS.dependency, { id, fromId, toId, type, lagDays, ...given }));
    return this;
  }

  team(name: string, given: Partial<Omit<Team, 'id'>> = {}): this {
    this.#teams.push(withDefaults(NOUNS.team, { id: name, name, ...given }));
    return this;
  }

  seat(teamId: string, personId: string | null, fte: number): this {
    const id = `seat-${this.#roles.length}`;
    this.#roles.push(withDefaults(NOUNS.role, { id, teamId, roleTypeId: 'type', personId, fte }));
    return this;
  }

  demand(taskId: string, fte: number): this {
    const id = `demand-${this.#demands.length}`;
    this.#demands.push(withDefaults(NOUNS.task_demand, { id, taskId, roleTypeId: 'type', fte }));
    return this;
  }

  responsible(taskId: string, holderType: 'person' | 'role' | 'team', holderId: string): this {
    const id = `r-${this.#responsibilities.length}`;
    this.#responsibilities.push({ id, subjectType: 'task', subjectId: taskId, letter: 'R', holderType, holderId });
    return this;
  }

  get workspace(): Workspace {
    return {
      ...emptyWorkspace(),
      workspace: rowsOf([this.#settings]),
      task: rowsOf(this.#tasks),
      dependency: rowsOf(this.#links),
      team: rowsOf(this.#teams),
      role: rowsOf(this.#roles),
      task_demand: rowsOf(this.#demands),
      responsibility: rowsOf(this.#responsibilities),
    };
  }
}
