import { pathToFileURL } from 'node:url';
import type { Placement } from '../../src/core/model/nouns.ts';
import { createLiveWorkspace } from '../../src/main/services/liveWorkspace.ts';
import { connect, disconnect } from '../../src/main/store/connection.ts';
import { openWorkspaceFile } from '../../src/main/store/workspaceFile.ts';
import { sequentialIds } from '../support/sequentialIds.ts';
import { comparePairs, type Ratio, ratioLine } from './pairs.ts';
import { largeFile } from './storeFixture.ts';

const PAIRS = 300;

/** One moved card, checked, logged, chained and durable, over the bare UPDATE of the same row in the same modes. */
function moveOne(tasks: number): Ratio {
  const ours = largeFile(tasks);
  const bare = largeFile(tasks);
  const file = openWorkspaceFile(ours.path);
  const db = connect(bare.path);
  try {
    const live = createLiveWorkspace(file, () => {});
    const newId = sequentialIds('commit');
    const places = new Map(live.workspace.placement);
    const placements = [...places.keys()];
    const update = db.prepare('UPDATE placement SET x = ?, y = ? WHERE id = ?');
    let n = 0;
    let m = 0;
    const idAt = (i: number) => placements[(i * 37) % placements.length] as string;
    return comparePairs(
      `Commit of one change, ${tasks.toLocaleString('en')} tasks ÷ bare UPDATE`,
      PAIRS,
      () => {
        const id = idAt(n++);
        const place = places.get(id) as Placement;
        const { x, y } = place;
        places.set(id, { ...place, x: x + 1, y: y + 1 });
        live.commit({
          id: newId(),
          verb: 'moveCards',
          label: 'Moved a card',
          atMs: 1_800_000_000_000 + n,
          author: 'bench',
          baseSeq: live.seq,
          undoes: null,
          redoes: null,
          edits: [{ op: 'update', table: 'placement', id, before: { x, y }, after: { x: x + 1, y: y + 1 } }],
        });
      },
      () => {
        update.run(m, m, idAt(m++));
      },
    );
  } finally {
    file.close();
    disconnect(db);
    ours.remove();
    bare.remove();
  }
}

export async function run(): Promise<Ratio[]> {
  return [moveOne(1_000), moveOne(5_000)];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const ratio of await run()) console.log(ratioLine(ratio));
}
