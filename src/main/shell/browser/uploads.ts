import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CallFailure } from '../../../contract/envelope.ts';

/** An upload that says nothing for this long is given up. */
const STALL_MS = 15_000;
const OPENABLE = new Set(['.sqlite', '.sqlite3', '.db']);
const FORBIDDEN = /[\p{Cc}\p{Cf}<>:"/\\|?*]/gu;
const MAX_NAME = 120;

/** A name for the folder made of a name from outside: no path, no control characters, nothing hidden. */
export function safeFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const extension = extname(last);
  const stem = last
    .slice(0, last.length - extension.length)
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, MAX_NAME);
  return `${stem === '' ? 'Workspace' : stem}${extension.replace(FORBIDDEN, '')}`;
}

/** `name.sqlite`, `name 2.sqlite`, … */
export function* freeNames(fileName: string): Generator<string> {
  const extension = extname(fileName);
  const stem = fileName.slice(0, fileName.length - extension.length);
  yield fileName;
  for (let number = 2; ; number += 1) yield `${stem} ${number}${extension}`;
}

/** The first name of the folder that nothing has yet. */
export async function findFreeName(folder: string, fileName: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of freeNames(fileName)) {
    const path = join(folder, name);
    const taken = await lstat(path).then(
      () => true,
      () => false,
    );
    if (!taken) return path;
  }
  throw new Error('There is always a free name.');
}

/** Takes the first free name of the folder for good: an empty file stands there afterwards. */
async function takeFreeName(folder: string, fileName: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of freeNames(fileName)) {
    const path = join(folder, name);
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
    }
  }
  throw new Error('There is always a free name.');
}

export interface Uploads {
  /** Streams a file into the folder and gives a token for it. Rejects with CallFailure. */
  receive(body: Readable, fileName: string): Promise<string>;
  /** The path behind a token, once. */
  take(token: string): string | null;
  /** Removes the file behind a token that was taken and turned out to be of no use. */
  discard(token: string): Promise<void>;
}

export function createUploads(folder: string): Uploads {
  const paths = new Map<string, string>();
  const taken = new Map<string, string>();

  const land = async (body: Readable, fileName: string): Promise<string> => {
    await mkdir(folder, { recursive: true });
    const part = join(folder, `.${randomBytes(8).toString('hex')}.part`);
    let stalled = setTimeout(() => body.destroy(new Error('stalled')), STALL_MS);
    body.on('data', () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => body.destroy(new Error('stalled')), STALL_MS);
    });
    try {
      await pipeline(body, createWriteStream(part, { flags: 'wx', mode: 0o600 }));
      return await moveToFreeName(part, folder, fileName);
    } catch (problem) {
      await rm(part, { force: true });
      throw problem;
    } finally {
      clearTimeout(stalled);
    }
  };

  return {
    receive: async (body, fileName) => {
      const name = safeFileName(fileName);
      if (!OPENABLE.has(extname(name).toLowerCase())) {
        body.resume();
        throw new CallFailure(
          'invalid',
          `${name} is not a workspace. Crewmap opens .sqlite files; drop one of those.`,
          'not-a-workspace',
        );
      }
      const path = await land(body, name).catch(() => {
        throw new CallFailure(
          'io',
          `${name} could not be copied into Crewmap’s folder. Check that the disk has space, then drop the file again.`,
          'upload-failed',
        );
      });
      const token = randomBytes(16).toString('base64url');
      paths.set(token, path);
      return token;
    },
    take: (token) => {
      const path = paths.get(token) ?? null;
      paths.delete(token);
      if (path !== null) taken.set(token, path);
      return path;
    },
    discard: async (token) => {
      const path = taken.get(token);
      taken.delete(token);
      if (path !== undefined) await rm(path, { force: true });
    },
  };
}

/** Gives a whole file its name without ever replacing another: a link fails where a name is taken. */
async function moveToFreeName(part: string, folder: string, fileName: string): Promise<string> {
  for (const name of freeNames(fileName)) {
    const path = join(folder, name);
    try {
      await link(part, path);
      await rm(part);
      return path;
    } catch (problem) {
      const { code } = problem as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw problem;
      // A medium without hard links (FAT): take the name, then replace the empty file.
      const taken = await takeFreeName(folder, fileName);
      await rename(part, taken);
      return taken;
    }
  }
  throw new Error('There is always a free name.');
}
