import { readFileSync } from 'node:fs';
import { CallFailure } from '../../contract/envelope.ts';
import type { z } from '../../core/model/zod.ts';
import { writeWhole } from '../store/writeWhole.ts';

/** A small JSON file of the app's own. What cannot be read counts as empty: it holds nothing of the user's work. */
export interface OwnJson<T> {
  read(): T;
  write(value: T): void;
}

export function ownJson<T>(path: string, schema: z.ZodType<T>, empty: T): OwnJson<T> {
  return {
    read() {
      try {
        return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch {
        return empty;
      }
    },
    write(value) {
      try {
        writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
      } catch {
        throw new CallFailure('io', 'Crewmap’s own folder cannot be written. Check that its disk has space.', 'home');
      }
    },
  };
}
