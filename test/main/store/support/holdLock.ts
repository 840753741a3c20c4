import { fileKeyOf } from '../../../../src/main/store/fileKey.ts';
import { takeFileLock } from '../../../../src/main/store/lock/fileLock.ts';

// A process that takes the right to write a file and keeps it until it is killed.
const [home, path] = process.argv.slice(2) as [string, string];
const key = fileKeyOf(path);
if (!key) throw new Error('no such file');
const lock = takeFileLock(home, key, { app: 'Other Crewmap', pid: process.pid, sinceMs: 1_700_000_000_000 });
process.send?.('heldBy' in lock ? 'refused' : 'held');
setInterval(() => {}, 1_000);
