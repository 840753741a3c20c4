import type { RowEdit } from '../../../src/core/change/change.ts';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import type { Computed } from '../../../src/core/insight/computed.ts';
import type { Finding } from '../../../src/core/insight/finding.ts';
import { type Judgement, judge } from '../../../src/core/insight/judge.ts';
import type { RuleId } from '../../../src/core/insight/rule.ts';
import type { Asset, Role, Task, Team, Workspace, WorkspaceRow } from '../../../src/core/model/nouns.ts';
import type { HolderType, RaciLetter } from '../../../src/core/model/responsibility.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';

/** A small organisation written down in a test, with readable ids. */
export interface Organisation {
  team(id: string, more?: Partial<Team>): Organisation;
  /** A seat; `who` null = vacant. Its id is `team/n`, n from 1. */
  seat(team: string, who: string | null, more?: Partial<Role> & { readonly type?: string }): Organisation;
  asset(id: string, more?: Partial<Asset>): Organisation;
  /** A task of `days` working days; null = no estimate. */
  task(id: string, days: number | null, more?: Partial<Task>): Organisation;
  link(from: string, to: string): Organisation;
  /** `subject` is `task:id` or `asset:id`, `holder` is `team:id`, `role:id` or `person:name`. */
  holds(subject: string, letter: RaciLetter, holder: string): Organisation;
  settings(more: Partial<WorkspaceRow>): Organisation;
  demand(task: string, type: string, fte?: number): Organisation;
  /** The holder of a seat (`team/n`) can stand in for another role type. */
  covers(seat: string, type: string): Organisation;
  capacity(team: string, type: string, fte: number): Organisation;
  /** The row id of a role type of the catalogue. */
  typeId(type: string): string;
  workspace(): Workspace;
  judge(computed?: Computed): Judgement;
  /** Findings of one rule. */
  findings(kind: RuleId, computed?: Computed): readonly Finding[];
}

export function organisation(): Organisation {
  let made = 0;
  const newId = () => `z${String(++made).padStart(6, '0')}`;
  let blank = blankWorkspace(newId, '2027-03-01');
  const types = new Map([...blank.role_type.values()].map(({ key, id }) => [key, id]));
  const edits: RowEdit[] = [];
  const people = new Set<string>();
  const seats = new Map<string, number>();
  const personId = (name: string): string => {
    if (!people.has(name)) edits.push(insertNew('person', { id: name, name }));
    people.add(name);
    return name;
  };
  const self: Organisation = {
    team: (id, more = {}) => {
      edits.push(insertNew('team', { id, key: id, name: id, ...more }));
      return self;
    },
    seat: (team, who, { type = 'ml-engineer', ...more } = {}) => {
      const n = (seats.get(team) ?? 0) + 1;
      seats.set(team, n);
      const person = who === null ? null : personId(who);
      const roleTypeId = self.typeId(type);
      edits.push(insertNew('role', { id: `${team}/${n}`, teamId: team, roleTypeId, personId: person, ...more }));
      return self;
    },
    asset: (id, more = {}) => {
      edits.push(insertNew('asset', { id, name: id, ...more }));
      return self;
    },
    task: (id, days, more = {}) => {
      const points = { optimisticDays: days, likelyDays: days, pessimisticDays: days };
      edits.push(insertNew('task', { id, title: id, ...points, ...more }));
      return self;
    },
    link: (fromId, toId) => {
      edits.push(insertNew('dependency', { id: newId(), fromId, toId }));
      return self;
    },
    holds: (subject, letter, holder) => {
      const [subjectType, subjectId = ''] = subject.split(':') as ['task' | 'asset', string];
      const [holderType, holderName = ''] = holder.split(':') as [HolderType, string];
      const holderId = holderType === 'person' ? personId(holderName) : holderName;
      edits.push(insertNew('responsibility', { id: newId(), subjectType, subjectId, letter, holderType, holderId }));
      return self;
    },
    demand: (taskId, type, fte = 1) => {
      edits.push(insertNew('task_demand', { id: newId(), taskId, roleTypeId: self.typeId(type), fte }));
      return self;
    },
    covers: (roleId, type) => {
      edits.push(insertNew('role_cover', { id: newId(), roleId, roleTypeId: self.typeId(type) }));
      return self;
    },
    capacity: (teamId, type, fte) => {
      edits.push(insertNew('capacity', { id: newId(), teamId, roleTypeId: self.typeId(type), fte }));
      return self;
    },
    typeId: (type) => types.get(type) as string,
    settings: (more) => {
      const [before] = blank.workspace.values();
      if (before) blank = { ...blank, workspace: new Map([[before.id, { ...before, ...more }]]) };
      return self;
    },
    workspace: () => applied(blank, { verb: 'test', label: '', edits }),
    judge: (computed) => {
      const workspace = self.workspace();
      return judge(workspace, scheduleOf(workspace), undefined, computed);
    },
    findings: (kind, computed) => self.judge(computed).findings.filter((finding) => finding.kind === kind),
  };
  return self;
}

/** The ids of the things findings are about. */
export const idsOf = (findings: readonly Finding[]): string[][] =>
  findings.map(({ subjects }) => subjects.map(({ id }) => id));
