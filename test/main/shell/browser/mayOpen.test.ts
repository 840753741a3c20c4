import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { guardPaths, mayOpen } from '../../../../src/main/shell/browser/mayOpen.ts';

const top = mkdtempSync(join(tmpdir(), 'crewmap-may-open-'));
const folder = join(top, 'Crewmap');
const outside = join(top, 'outside.sqlite');
mkdirSync(join(folder, 'deeper'), { recursive: true });
for (const file of [outside, join(folder, 'a.sqlite'), join(folder, 'deeper', 'b.sqlite'), join(top, 'named.sqlite')]) {
  writeFileSync(file, '');
}
symlinkSync(outside, join(folder, 'link.sqlite'));
symlinkSync(top, join(folder, 'up'));
mkdirSync(join(top, 'Crewmap2'));
writeFileSync(join(top, 'Crewmap2', 'c.sqlite'), '');
afterAll(() => rmSync(top, { recursive: true, force: true }));

const named = [join(top, 'named.sqlite')];

describe('a page in the browser', () => {
  it.each(['Crewmap/a.sqlite', 'Crewmap/deeper/b.sqlite', 'Crewmap/not-there-yet.sqlite', 'named.sqlite'])(
    'may open %s',
    (path) => expect(mayOpen(join(top, path), folder, named)).toBe(true),
  );

  it.each([
    'outside.sqlite',
    'Crewmap/../outside.sqlite',
    'Crewmap/link.sqlite',
    'Crewmap/up/outside.sqlite',
    'Crewmap2/c.sqlite',
    'Crewmap',
  ])('may not open %s', (path) => expect(mayOpen(`${top}/${path}`, folder, named)).toBe(false));

  it('may not open a path that is not absolute', () => {
    expect(mayOpen('Crewmap/a.sqlite', folder, named)).toBe(false);
  });

  it('is refused at the door, and everything else goes through', async () => {
    const dispatch = vi.fn(async () => ({ ok: true, value: 1 }) as const);
    const guarded = guardPaths(dispatch, folder, named);
    const open = (path: string) =>
      guarded('workspace.open', { from: { kind: 'path', path } }, { windowId: 'window-1' });
    expect(await open(outside)).toMatchObject({ ok: false, error: { code: 'refused', detail: 'outside-folder' } });
    expect(dispatch).not.toHaveBeenCalled();
    expect(await open(join(folder, 'a.sqlite'))).toEqual({ ok: true, value: 1 });
    expect(await guarded('app.describe', {}, { windowId: 'window-1' })).toEqual({ ok: true, value: 1 });
    expect(await guarded('workspace.open', { from: 'nonsense' }, { windowId: 'window-1' })).toEqual({
      ok: true,
      value: 1,
    });
  });
});
