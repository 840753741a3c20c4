import { createHash } from 'node:crypto';
import { EMBEDDED_MIGRATIONS } from './embedded.ts';

export interface Migration {
  /** Also the `user_version` of a file that has it. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the SQL, hex. */
  readonly hash: string;
}

/** What was shipped stays as it was shipped; a file made with it must mean the same for ever. */
const FROZEN: Readonly<Record<number, string>> = {
  1: 'e732b1517b728521398634e6bf502d381790036e61dc0fd7b1ab2ab501411d0f',
  2: 'fa706ad385a3dbd292bff8b7c91800ea0b9e47d649e98e2dec085d77d7a7837a',
};

export const MIGRATIONS: readonly Migration[] = Object.entries(EMBEDDED_MIGRATIONS).map(([name, sql], index) => {
  const number = Number(name.slice(0, 4));
  const hash = createHash('sha256').update(sql).digest('hex');
  if (number !== index + 1) throw new Error(`migration ${name} is out of order`);
  if (FROZEN[number] !== hash) throw new Error(`migration ${name} was altered after it was frozen`);
  return { number, name, sql, hash };
});

/** The `user_version` of files this Crewmap writes. */
export const LAST_MIGRATION = MIGRATIONS.length;
