import { pathToFileURL } from 'node:url';
import { TABLE_NAMES } from '../../src/core/model/nouns.ts';
import { createLiveWorkspace } from '../../src/main/services/liveWorkspace.ts';
import { connect, disconnect } from '../../src/main/store/connection.ts';
import { openWorkspaceFile } from '../../src/main/store/workspaceFile.ts';
import { comparePairs, type Ratio, ratioLine } from './pairs.ts';
import { largeFile } from './storeFixture.ts';

const PAIRS = 15;

/** From an inspected file to a workspace in memory, over reading the same tables and dropping the rows. */
function openOne(tasks: number): Ratio {
  const { path, remove } = largeFile(tasks);
  try {
    return comparePairs(
      `Open a file of ${tasks.toLocaleString('en')} tasks ÷ bare SELECT *`,
      PAIRS,
      () => {
        const file = openWorkspaceFile(path);
        if (createLiveWorkspace(file, () => {}).workspace.task.size !== tasks) throw new Error('tasks are missing');
        file.close();
      },
      () => {
        const db = connect(path);
        for (const table of TABLE_NAMES) db.prepare(`SELECT * FROM ${table}`).all();
        disconnect(db);
      },
    );
  } finally {
    remove();
  }
}

export async function run(): Promise<Ratio[]> {
  return [openOne(1_000), openOne(5_000)];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const ratio of await run()) console.log(ratioLine(ratio));
}
