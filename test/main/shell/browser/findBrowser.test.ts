import { describe, expect, test } from 'vitest';
import { findBrowsers, type Surroundings } from '../../../../src/main/shell/browser/findBrowser.ts';

function found(
  platform: NodeJS.Platform,
  programs: Readonly<Record<string, string>>,
  env: Surroundings['env'] = {},
): string[] {
  const surroundings: Surroundings = {
    platform,
    env,
    home: platform === 'win32' ? 'C:\\Users\\ann' : '/home/ann',
    isProgram: (path) => path in programs,
    realPath: (path) => programs[path] ?? path,
  };
  return findBrowsers(surroundings).map(({ executablePath }) => executablePath);
}

describe('the system’s browser', () => {
  test('on Linux comes from the path and the usual folders, Chrome first, snap last', () => {
    const programs = {
      '/usr/bin/chromium': '/snap/bin/chromium',
      '/usr/bin/microsoft-edge': '/opt/microsoft/msedge/msedge',
      '/home/ann/bin/google-chrome': '/home/ann/bin/google-chrome',
    };
    expect(found('linux', programs, { PATH: '/home/ann/bin:relative/bin:/usr/bin' })).toEqual([
      '/home/ann/bin/google-chrome',
      '/usr/bin/microsoft-edge',
      '/usr/bin/chromium',
    ]);
    expect(found('linux', { '/usr/bin/chromium': '/usr/lib/chromium' }, {})).toEqual(['/usr/bin/chromium']);
  });

  test('on macOS is an app, for everybody or for one person', () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    const chrome = '/home/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(found('darwin', { [edge]: edge, [chrome]: chrome })).toEqual([chrome, edge]);
  });

  test('on Windows lies in one of three program folders', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\ann\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local',
    };
    expect(found('win32', { [edge]: edge, [chrome]: chrome }, env)).toEqual([chrome, edge]);
  });

  test('is none where there is none', () => {
    expect(found('linux', {}, { PATH: '/usr/bin' })).toEqual([]);
  });
});
