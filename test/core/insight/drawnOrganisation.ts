import type { RowEdit } from '../../../src/core/change/change.ts';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { createRandom } from '../../../src/core/schedule/levelling/random.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

export interface Drawn {
  readonly seed: number;
  readonly tasks: number;
  readonly teams: number;
  readonly linksPerTask: number;
  /** Of tasks that have no team, that miss an estimate, that have a deadline; 0 to 1. */
  readonly untidy: number;
  /** Links may also go back, so that there are loops. */
  readonly loops?: boolean;
  /** How far back, in tasks, a link may come from; absent = from any task before. */
  readonly reach?: number;
}

/** A large organisation that nobody thought about: every link, team, seat and demand is drawn by lot. */
export function drawnOrganisation({ seed, tasks, teams, linksPerTask, untidy, loops, reach }: Drawn): Workspace {
  const { next, below } = createRandom(seed);
  const newId = sequentialIds();
  const blank = blankWorkspace(newId);
  const types = [...blank.role_type.keys()].slice(0, 6);
  const edits: RowEdit[] = [];
  const nameOf = (letter: string, i: number): string => `${letter}${String(i).padStart(4, '0')}`;
  for (let i = 0; i < teams; i++) edits.push(insertNew('team', { id: nameOf('t', i), name: nameOf('t', i) }));
  for (let i = 0; i < teams * 5; i++) {
    const who = nameOf('p', i);
    edits.push(insertNew('person', { id: who, name: who }));
    // Some hold a second seat.
    const holder = next() < untidy ? nameOf('p', below(i + 1)) : who;
    const personId = next() < untidy ? null : holder;
    const roleTypeId = types[below(types.length)] as string;
    const teamId = nameOf('t', below(teams));
    edits.push(insertNew('role', { id: nameOf('s', i), teamId, roleTypeId, personId, lead: next() < 0.2 }));
  }
  for (let i = 0; i < tasks; i++) {
    const id = nameOf('k', i);
    const days = 1 + below(20);
    const likelyDays = next() < untidy ? null : days;
    const points = { optimisticDays: likelyDays, likelyDays, pessimisticDays: likelyDays };
    const teamId = next() < untidy ? null : nameOf('t', below(teams));
    const deadline = next() < untidy ? `20${27 + below(3)}-0${1 + below(9)}-1${below(10)}` : null;
    edits.push(insertNew('task', { id, title: id, teamId, deadline, ...points }));
    const roleTypeId = types[below(types.length)] as string;
    if (next() < 0.7)
      edits.push(insertNew('task_demand', { id: newId(), taskId: id, roleTypeId, fte: (1 + below(4)) / 2 }));
    if (next() < 0.5) {
      const holder = { letter: 'R', holderType: 'role', holderId: nameOf('s', below(teams * 5)) } as const;
      edits.push(insertNew('responsibility', { id: newId(), subjectType: 'task', subjectId: id, ...holder }));
    }
  }
  for (let i = 1; i < tasks; i++) {
    const from = new Set(Array.from({ length: linksPerTask }, () => i - 1 - below(Math.min(i, reach ?? i))));
    for (const at of from) {
      const [fromId, toId] = loops && next() < 0.01 ? [i, at] : [at, i];
      edits.push(insertNew('dependency', { id: newId(), fromId: nameOf('k', fromId), toId: nameOf('k', toId) }));
    }
  }
  return applied(blank, { verb: 'import', label: '', edits });
}
