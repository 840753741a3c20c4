import { withDefaults } from '../../../../src/core/model/noun.ts';
import {
  type Capacity,
  NOUNS,
  type Role,
  type RoleCover,
  type RoleType,
  type TaskDemand,
  type Workspace,
} from '../../../../src/core/model/nouns.ts';
import type { TeamOf } from '../../../../src/core/schedule/plan/levelOptions.ts';
import { Board } from '../board.ts';

const withRows = <R extends { readonly id: string }>(table: ReadonlyMap<string, R>, rows: readonly R[]) =>
  new Map([...table, ...rows.map((row) => [row.id, row] as const)]);

/** A board with what teams have and what tasks ask for, each by role type. */
export class TeamBoard extends Board {
  #types: RoleType[] = [];
  #staff: Role[] = [];
  #covers: RoleCover[] = [];
  #capacities: Capacity[] = [];
  #asked: TaskDemand[] = [];

  type(name: string, given: Partial<RoleType> = {}): this {
    this.#types.push(withDefaults(NOUNS.role_type, { id: name, name, ...given }));
    return this;
  }

  /** A seat named `id`, filled by somebody of its own unless given otherwise. */
  staff(id: string, teamId: string, roleTypeId: string, given: Partial<Role> & { covers?: string[] } = {}): this {
    const { covers = [], ...row } = given;
    this.#staff.push(withDefaults(NOUNS.role, { id, teamId, roleTypeId, personId: `person ${id}`, ...row }));
    for (const type of covers) this.#covers.push({ id: `${id} covers ${type}`, roleId: id, roleTypeId: type });
    return this;
  }

  capacity(teamId: string, roleTypeId: string, fte: number): this {
    this.#capacities.push({ id: `capacity ${teamId} ${roleTypeId}`, teamId, roleTypeId, fte });
    return this;
  }

  asks(taskId: string, roleTypeId: string, fte = 1): this {
    const id = `asked-${String(this.#asked.length).padStart(4, '0')}`;
    this.#asked.push({ id, taskId, roleTypeId, fte });
    return this;
  }

  override get workspace(): Workspace {
    const workspace = super.workspace;
    return {
      ...workspace,
      role_type: withRows(workspace.role_type, this.#types),
      role: withRows(workspace.role, this.#staff),
      role_cover: withRows(workspace.role_cover, this.#covers),
      capacity: withRows(workspace.capacity, this.#capacities),
      task_demand: withRows(workspace.task_demand, this.#asked),
    };
  }
}

/** The team that works on a task, and no other. */
export const ownTeam: TeamOf = ({ teamId }) => teamId;
