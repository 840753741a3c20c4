import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toRowLists } from '../../../src/core/rows/tables.ts';
import { inspect } from '../../../src/main/store/inspect/inspect.ts';
import { openWorkspaceFile } from '../../../src/main/store/workspaceFile.ts';
import { goldenCopy } from './support/golden.ts';
import { inspectForReal } from './support/inspectHere.ts';

const script = (name: string) => fileURLToPath(new URL(`support/${name}.ts`, import.meta.url));

/** The ids a process said were durable before it was killed. */
async function killWhileCommitting(path: string, manner: 'honest' | 'early', run: number, afterMs: number) {
  const child = spawn(process.execPath, [script('commitUntilKilled'), path, manner, String(run)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
}

function logOf(path: string): Set<string> {
  const file = openWorkspaceFile(path);
  const ids = new Set(file.readHistory().map(({ id }) => id));
  file.close();
  return ids;
}

describe('a process killed while it commits', () => {
  it('loses nothing it said was saved, and leaves a whole file, 20 times in a row', async () => {
    const path = goldenCopy();
    const acknowledged: string[] = [];
    for (let run = 0; run < 20; run++) {
      acknowledged.push(...(await killWhileCommitting(path, 'honest', run, (run * 7) % 60)));
      const report = await inspect({ path, knownHash: null });
      expect(report.problems).toEqual([]);
      expect(['sound', 'sound-after-rollback']).toContain(report.verdict);
      const log = logOf(path);
      expect(acknowledged.filter((id) => !log.has(id))).toEqual([]);
      expect((await inspect({ path, knownHash: null })).verdict).toBe('sound');
    }
    expect(acknowledged.length).toBeGreaterThan(20);
  }, 120_000);

  it('would be caught, did it speak before it is saved', async () => {
    let lost = 0;
    for (let run = 0; run < 20 && lost === 0; run++) {
      const path = goldenCopy();
      const said = await killWhileCommitting(path, 'early', run, run % 5);
      const log = logOf(path);
      lost += said.filter((id) => !log.has(id)).length;
    }
    expect(lost).toBeGreaterThan(0);
  }, 60_000);
});

describe('what a crash leaves', () => {
  async function crashed() {
    const path = goldenCopy();
    const file = openWorkspaceFile(path, { readonly: true });
    const before = JSON.stringify(toRowLists(file.readRows()));
    file.close();
    const bytes = readFileSync(path);
    const child = fork(script('stopMidway'), [path], { execArgv: [] });
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    // Without these the test would prove nothing: the file is half written and only the journal can mend it.
    expect(readFileSync(path).equals(bytes)).toBe(false);
    expect(statSync(`${path}-journal`).size).toBeGreaterThan(512);
    return { path, before };
  }

  it('a journal is rolled back on a private copy first, then by SQLite on the file', async () => {
    const { path, before } = await crashed();
    const halfDone = readFileSync(path);
    const journal = readFileSync(`${path}-journal`);
    expect(await inspectForReal({ path, knownHash: null })).toMatchObject({
      verdict: 'sound-after-rollback',
      problems: [],
    });
    expect(readFileSync(path).equals(halfDone)).toBe(true);
    expect(readFileSync(`${path}-journal`).equals(journal)).toBe(true);
    const file = openWorkspaceFile(path);
    expect(JSON.stringify(toRowLists(file.readRows()))).toBe(before);
    file.close();
    expect(existsSync(`${path}-journal`)).toBe(false);
    expect((await inspect({ path, knownHash: null })).verdict).toBe('sound');
  });

  it('a half-written file that has lost its journal is refused', async () => {
    const { path } = await crashed();
    writeFileSync(`${path}-journal`, '');
    expect((await inspect({ path, knownHash: null })).verdict).toBe('damaged');
  });

  it('a journal over several files is refused: SQLite would go and look for the others', async () => {
    const { path } = await crashed();
    const name = Buffer.from('/etc/passwd');
    const length = Buffer.alloc(8);
    length.writeUInt32BE(name.length, 0);
    length.writeUInt32BE(
      name.reduce((sum, byte) => sum + byte, 0),
      4,
    );
    const magic = Buffer.from('d9d505f920a163d7', 'hex');
    appendFileSync(`${path}-journal`, Buffer.concat([Buffer.alloc(4), name, length, magic]));
    const report = await inspect({ path, knownHash: null });
    expect(report).toMatchObject({ verdict: 'damaged' });
    expect(report.sentence).toContain('several files');
  });

  it('an empty journal is ignored', async () => {
    const path = goldenCopy();
    writeFileSync(`${path}-journal`, '');
    expect((await inspect({ path, knownHash: null })).verdict).toBe('sound');
    openWorkspaceFile(path).close();
    expect(existsSync(`${path}-journal`)).toBe(false);
  });
});
