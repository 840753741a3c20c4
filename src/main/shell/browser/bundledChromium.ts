import { execFile } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserProgram } from './findBrowser.ts';

const run = promisify(execFile);
const resolve = createRequire(import.meta.url).resolve;

/**
 * Runs in a process of its own: the package unpacks into the temp folder of its process, and to unpack 190 MB
 * would keep our own process from answering.
 */
const UNPACK = `
const { default: chromium, inflate } = await import(process.argv[1]);
await inflate(process.argv[2]);
process.stdout.write(await chromium.executablePath());
`;

const FONTS = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

const programIn = (folder: string): BrowserProgram => ({
  kind: 'bundled',
  executablePath: join(folder, 'chromium'),
  env: {
    FONTCONFIG_PATH: folder,
    // Libraries a bare machine lacks.
    LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
  },
});

/** Nobody else may put a program where we would start it. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    const { uid, mode } = await lstat(folder);
    const program = await lstat(join(folder, 'chromium'));
    const mine = uid === process.getuid?.() && (mode & 0o022) === 0;
    return mine && program.isFile() && program.uid === uid && (await lstat(join(folder, 'fonts.conf'))).isFile();
  } catch {
    return false;
  }
}

/** Unpacks beside its place and moves it there whole, so that nobody sees a half browser and the first of many wins. */
async function unpackInto(parent: string, name: string): Promise<BrowserProgram> {
  await mkdir(parent, { recursive: true });
  const place = join(parent, name);
  if (await isOurs(place)) return programIn(place);
  const staging = await mkdtemp(join(parent, `${name}-`));
  try {
    const entry = resolve('@sparticuz/chromium');
    const libraries = join(entry, '..', '..', 'bin', 'al2023.tar.br');
    await run(process.execPath, ['--input-type=module', '-e', UNPACK, pathToFileURL(entry).href, libraries], {
      env: { ...process.env, TMPDIR: staging, ELECTRON_RUN_AS_NODE: '1' },
    });
    await writeFile(join(staging, 'fonts.conf'), FONTS(place));
    const staged = programIn(staging);
    await run(staged.executablePath, ['--version'], { env: { ...process.env, ...staged.env } });
    await rename(staging, place).catch(async (problem: unknown) => {
      if (!(await isOurs(place))) throw problem;
    });
    return programIn(place);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

let unpacking: Promise<BrowserProgram | null> | null = null;

async function unpack(): Promise<BrowserProgram | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const about = await readFile(join(resolve('@sparticuz/chromium'), '..', '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const name = `crewmap-chromium-${version}-${process.getuid?.()}`;
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  // The temp folder may be mounted so that nothing in it can be started, or the name be taken by somebody else.
  for (const parent of [tmpdir(), cache]) {
    const program = await unpackInto(parent, name).catch(() => null);
    if (program !== null) return program;
  }
  return null;
}

/** The Chromium that comes with Crewmap (Linux, x64), unpacked at its first use; null where there is none that runs. */
export function bundledChromium(): Promise<BrowserProgram | null> {
  unpacking ??= unpack();
  return unpacking;
}
