import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppUrl } from '../../src/main/shell/electron/appUrl.ts';
import { decideExternalLink } from '../../src/main/shell/electron/externalLink.ts';
import { mayRequest } from '../../src/main/shell/electron/hardenSession.ts';
import { namedFiles } from '../../src/main/shell/electron/namedFiles.ts';
import { decidePermission } from '../../src/main/shell/electron/permissions.ts';

/** Every permission the installed Electron can ask about, from its own types. */
function permissionsOfElectron(): string[] {
  const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8');
  const line = types.split('\n').find((text) => text.includes('setPermissionRequestHandler(handler:')) ?? '';
  const list = /permission: ([^,]*),/.exec(line)?.[1] ?? '';
  return [...list.matchAll(/'([\w-]+)'/g)].map((match) => match[1] as string);
}

describe('permissions', () => {
  it('are two, for our own pages, of all there are', () => {
    const all = permissionsOfElectron();
    expect(all.length).toBeGreaterThanOrEqual(46);
    expect(all.filter((permission) => decidePermission(permission, true))).toEqual([
      'clipboard-sanitized-write',
      'fullscreen',
    ]);
    expect(all.filter((permission) => decidePermission(permission, false))).toEqual([]);
  });
});

describe('our own addresses', () => {
  it.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/print/?paper=a3#x', 'app://bundle'])(
    '%s',
    (url) => {
      expect(isAppUrl(url, null)).toBe(true);
    },
  );

  it.each([
    'app://bundle.evil/',
    'app://bundle@evil/',
    'app://user@bundle/',
    'app://user:word@bundle/',
    'app://bundle:80/',
    'app://BUNDLE.evil',
    'app://evil/bundle',
    'app:bundle',
    'app:///bundle',
    'app://bundle\\@evil/',
    'apps://bundle/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://bundle/1',
    'about:blank',
    'file:///etc/passwd',
    'http://bundle/',
    'https://bundle/',
    'http://localhost:5173/',
    '',
    'bundle',
  ])('not %s', (url) => {
    expect(isAppUrl(url, null)).toBe(false);
  });

  it('include Vite’s server in development only, to the port', () => {
    expect(isAppUrl('http://localhost:5173/index.html', 'http://localhost:5173')).toBe(true);
    expect(isAppUrl('http://localhost:5174/index.html', 'http://localhost:5173')).toBe(false);
    expect(isAppUrl('http://localhost:5173.evil.test/', 'http://localhost:5173')).toBe(false);
    expect(isAppUrl('data:text/html,x', 'http://localhost:5173')).toBe(false);
    expect(mayRequest('ws://localhost:5173/?token=x', 'http://localhost:5173')).toBe(true);
    expect(mayRequest('ws://localhost:5173/?token=x', null)).toBe(false);
  });

  it('are never another host, whatever surrounds the name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (before, after) => {
        const url = `app://${before}bundle${after}`;
        if (isAppUrl(url, null)) expect(new URL(url).host).toBe('bundle');
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('links that leave', () => {
  it.each([
    ['https://example.org/path?x#y', 'example.org'],
    ['https://example.org:8443/', 'example.org:8443'],
    ['mailto:somebody@example.org?subject=Hi', 'somebody@example.org'],
  ])('%s, shown as %s', (address, where) => {
    expect(decideExternalLink(address)?.where).toBe(where);
  });

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'file://server/share',
    '\\\\server\\share',
    'smb://server/share',
    'javascript:alert(1)',
    'data:text/html,x',
    'vscode://file/etc/passwd',
    'ms-msdt:/id',
    'app://bundle/index.html',
    'https://user:word@example.org/',
    'https://example.org@evil.test/',
    'mailto:',
    'not an address',
    `https://example.org/${'a'.repeat(2_048)}`,
  ])('not %s', (address) => {
    expect(decideExternalLink(address)).toBeNull();
  });

  it('are https or mail, and what is shown is where they lead, for any text', () => {
    const hostile = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.webUrl().map((url) => url.replace('http', 'javascript')),
    );
    fc.assert(
      fc.property(hostile, (address) => {
        const link = decideExternalLink(address);
        if (link === null) return;
        const url = new URL(link.address);
        expect(['https:', 'mailto:']).toContain(url.protocol);
        if (url.protocol === 'https:') expect(link.where).toBe(url.host);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('files named at the start', () => {
  it('are the arguments that are no switches', () => {
    expect(namedFiles(['crewmap', '--flag', 'a.sqlite', ''], '/plans', true)).toEqual(['/plans/a.sqlite']);
    expect(namedFiles(['electron', '.', '/x/b.sqlite'], '/plans', false)).toEqual(['/x/b.sqlite']);
  });
});
