import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dispatch } from '../../../../src/contract/dispatch.ts';
import { CallFailure, type Envelope } from '../../../../src/contract/envelope.ts';
import { dropRefusedUploads } from '../../../../src/main/shell/browser/dropRefusedUploads.ts';
import { createUploads, findFreeName, safeFileName } from '../../../../src/main/shell/browser/uploads.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crewmap-uploads-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const body = (text: string): Readable => Readable.from([Buffer.from(text)]);

describe('a dropped file', () => {
  it('lands in the folder and is handed over once', async () => {
    const uploads = createUploads(folder);
    const path = uploads.take(await uploads.receive(body('one'), 'Plan.sqlite'));
    expect(path).toBe(join(folder, 'Plan.sqlite'));
    expect(readFileSync(path ?? '', 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['Plan.sqlite']);
  });

  it('is handed over once', async () => {
    const uploads = createUploads(folder);
    const token = await uploads.receive(body('one'), 'Plan.sqlite');
    expect(uploads.take(token)).not.toBeNull();
    expect(uploads.take(token)).toBeNull();
    expect(uploads.take('guess')).toBeNull();
  });

  it('takes a free name and replaces nothing, many at once', async () => {
    writeFileSync(join(folder, 'Plan.sqlite'), 'mine');
    const uploads = createUploads(folder);
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => uploads.receive(body(text), 'Plan.sqlite')));
    expect(readFileSync(join(folder, 'Plan.sqlite'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual([
      'Plan 2.sqlite',
      'Plan 3.sqlite',
      'Plan 4.sqlite',
      'Plan 5.sqlite',
      'Plan.sqlite',
    ]);
  });

  it('that is no workspace is refused with a sentence', async () => {
    await expect(createUploads(folder).receive(body('x'), 'run.exe')).rejects.toMatchObject({
      error: { code: 'invalid', sentence: expect.stringContaining('run.exe') },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that breaks off leaves nothing behind', async () => {
    const broken = new Readable({
      read() {
        this.push('half');
        this.destroy(new Error('the window was closed'));
      },
    });
    await expect(createUploads(folder).receive(broken, 'Plan.sqlite')).rejects.toMatchObject({ error: { code: 'io' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a dropped file that is not opened', () => {
  const opening = async (answer: Envelope) => {
    const uploads = createUploads(folder);
    const token = await uploads.receive(body('one'), 'Plan.sqlite');
    const dispatch: Dispatch = async () => {
      uploads.take(token);
      return answer;
    };
    const from = { kind: 'upload', token };
    return dropRefusedUploads(dispatch, uploads)('workspace.open', { from }, { windowId: 'window-1' });
  };

  it('does not stay in the folder', async () => {
    const refusal: Envelope = { ok: false, error: new CallFailure('unreadable', 'Not a workspace.').error };
    expect(await opening(refusal)).toBe(refusal);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays when it was opened', async () => {
    await opening({ ok: true, value: { workspaceId: 'ws' } });
    expect(readdirSync(folder)).toEqual(['Plan.sqlite']);
  });

  it('takes no other file with it', async () => {
    const uploads = createUploads(folder);
    const token = await uploads.receive(body('one'), 'Plan.sqlite');
    await uploads.discard(token);
    await uploads.discard('guess');
    expect(readdirSync(folder)).toEqual(['Plan.sqlite']);
  });
});

describe('names from outside', () => {
  it.each([
    ['Plan.sqlite', 'Plan.sqlite'],
    ['../../etc/passwd.sqlite', 'passwd.sqlite'],
    ['..\\..\\system.sqlite', 'system.sqlite'],
    ['.hidden.sqlite', 'hidden.sqlite'],
    ['a\u202Eetilqs.sqlite', 'a etilqs.sqlite'],
    ['CON: <x>|?*.sqlite', 'CON x.sqlite'],
    ['   .sqlite', 'Workspace.sqlite'],
    ['Größe 🙂.sqlite', 'Größe 🙂.sqlite'],
  ])('%j becomes %j', (given, name) => {
    expect(safeFileName(given)).toBe(name);
  });

  it('never leave the folder', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (given) => {
        const name = safeFileName(given);
        expect(basename(name)).toBe(name);
        expect(dirname(join('/folder', name))).toBe('/folder');
        expect(name).not.toMatch(/^\.|[\p{Cc}/\\]/u);
      }),
      { numRuns: 5_000 },
    );
  });

  it('are free', async () => {
    expect(await findFreeName(folder, 'a.pdf')).toBe(join(folder, 'a.pdf'));
    writeFileSync(join(folder, 'a.pdf'), '');
    expect(await findFreeName(folder, 'a.pdf')).toBe(join(folder, 'a 2.pdf'));
    expect(existsSync(join(folder, 'a 2.pdf'))).toBe(false);
  });
});
