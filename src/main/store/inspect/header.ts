import { APPLICATION_ID } from '../applicationId.ts';
import { LAST_MIGRATION } from '../migrations/migrations.ts';
import { Rejection, unchanged } from './verdicts.ts';

const MAGIC = 'SQLite format 3\0';
export const NEWER = 'Made by a newer Crewmap, or damaged. Nothing was changed.';

/**
 * Judges the first 100 bytes of a file, before any engine sees it, and gives its `user_version`.
 * Layout: https://sqlite.org/fileformat2.html#the_database_header
 */
export function readHeader(path: string, bytes: Uint8Array): number {
  const head = new DataView(bytes.buffer, bytes.byteOffset, 100);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 16)) !== MAGIC) {
    throw new Rejection('foreign', unchanged(path, 'is not a Crewmap workspace: it is not an SQLite file.'));
  }
  if (head.getUint32(68) !== APPLICATION_ID) {
    throw new Rejection(
      'foreign',
      unchanged(path, 'is not a Crewmap workspace: another program made this SQLite file.'),
    );
  }
  const userVersion = head.getUint32(60);
  if (userVersion > LAST_MIGRATION) throw new Rejection('newer', NEWER, { userVersion });
  const damaged = (what: string) => new Rejection('damaged', unchanged(path, what), { userVersion });
  if (userVersion === 0) throw damaged('is damaged: it names no format.');
  const pageSize = head.getUint16(16) === 1 ? 65_536 : head.getUint16(16);
  const isPowerOfTwo = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0;
  const fractions = [head.getUint8(21), head.getUint8(22), head.getUint8(23)].join();
  if (!isPowerOfTwo || fractions !== '64,32,32' || head.getUint32(56) !== 1) throw damaged('is damaged at its start.');
  if (head.getUint8(18) === 2 || head.getUint8(19) === 2) {
    throw new Rejection(
      'unreadable',
      unchanged(path, 'was left in WAL mode by another program. Run “PRAGMA journal_mode=DELETE” on it there.'),
      { userVersion },
    );
  }
  if (head.getUint8(18) !== 1 || head.getUint8(19) !== 1) throw damaged('is damaged at its start.');
  const promised = head.getUint32(28) * pageSize;
  if (promised > bytes.length) {
    throw damaged(`is cut short: only ${kilobytes(bytes.length)} of ${kilobytes(promised)} are there.`);
  }
  return userVersion;
}

const kilobytes = (count: number): string => `${Math.floor(count / 1_000).toLocaleString('en')} kB`;
