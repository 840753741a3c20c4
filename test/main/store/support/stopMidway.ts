import { connect } from '../../../../src/main/store/connection.ts';

// A process that is in the middle of a transaction, with half of it on disk already, and waits to be killed.
const [path] = process.argv.slice(2) as [string];
const db = connect(path);
db.pragma('cache_size = 2');
db.exec('BEGIN IMMEDIATE');
db.exec("UPDATE task SET notes = hex(zeroblob(2000)), title = 'half done'");
db.exec("UPDATE placement SET x = 0; UPDATE role_type SET duty = 'half done'; DELETE FROM change WHERE seq > 1");
process.send?.('midway');
setInterval(() => {}, 1_000);
