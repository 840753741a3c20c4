import { apply } from '../../../../src/core/change/apply.ts';
import { isRefusal } from '../../../../src/core/change/refusal.ts';
import { importTables } from '../../../../src/core/interchange/csv/importTables.ts';
import type { Workspace } from '../../../../src/core/model/nouns.ts';
import { blankWorkspace } from '../../../support/blankWorkspace.ts';
import { sequentialIds } from '../../../support/sequentialIds.ts';

/** 40 teams with sub-teams and seats, 400 tasks: chains of three, and one piece over all teams that no page holds. */
export function largeWorkspace(): Workspace {
  const newId = sequentialIds();
  const teams = ['id,name,parent,kind'];
  const roles = ['team,role_type,person,fte,lead'];
  const tasks = ['id,title,duration,predecessors,team'];
  for (let team = 0; team < 40; team++) {
    teams.push(`t${team},Team number ${team},,stream-aligned`);
    for (let sub = 0; sub < team % 7; sub++) teams.push(`t${team}s${sub},Sub-team ${team}/${sub},t${team},unspecified`);
    for (let seat = 0; seat < 2 + (team % 5); seat++) {
      roles.push(`t${team},ML Engineer,${seat === 1 ? '' : `Person ${team}/${seat}`},1,${seat === 0 ? 'yes' : ''}`);
    }
  }
  for (let chain = 0; chain < 100; chain++) {
    for (let step = 0; step < 3; step++) {
      tasks.push(
        `c${chain}-${step},Chain ${chain} step ${step},5,${step === 0 ? '' : `c${chain}-${step - 1}`},t${chain % 40}`,
      );
    }
  }
  for (let step = 0; step < 100; step++) {
    const before = step < 5 ? '' : `w${step - 5};w${step - (step % 5) - 5}`;
    tasks.push(`w${step},Woven step ${step},3,${before},t${step % 40}`);
  }
  const blank = blankWorkspace(newId);
  const read = importTables(
    blank,
    [
      { name: 'teams.csv', text: teams.join('\n') },
      { name: 'roles.csv', text: roles.join('\n') },
      { name: 'tasks.csv', text: tasks.join('\n') },
    ],
    { newId },
  );
  if (isRefusal(read)) throw new Error(read.sentence);
  const made = apply(blank, read.edits);
  if (isRefusal(made)) throw new Error(made.sentence);
  return made;
}
