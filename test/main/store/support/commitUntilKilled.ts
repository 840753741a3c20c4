import { writeSync } from 'node:fs';
import { createLiveWorkspace } from '../../../../src/main/services/liveWorkspace.ts';
import { openWorkspaceFile } from '../../../../src/main/store/workspaceFile.ts';
import { changeWith, newTeam, renameTeam } from './changes.ts';

// A process that commits until it is killed and says the id of each change once it is durable:
// `honest`, or, to prove that the test would notice, `early`: before it is.
const [path, manner, run] = process.argv.slice(2) as [string, 'honest' | 'early', string];
const live = createLiveWorkspace(openWorkspaceFile(path), () => {});
for (let n = 0; ; n++) {
  const id = `run${run}-${n}`;
  const name = live.workspace.team.get('golden-team')?.name ?? '';
  const edits = [renameTeam('golden-team', name, `Name ${id} ${'x'.repeat(n % 200)}`)];
  if (n % 3 === 0) edits.push(newTeam(`team-${id}`), newTeam(`other-${id}`));
  if (manner === 'early') writeSync(1, `${id}\n`);
  live.commit(changeWith(id, edits));
  if (manner === 'honest') writeSync(1, `${id}\n`);
}
