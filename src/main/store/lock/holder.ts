import { readFileSync } from 'node:fs';
import { z } from '../../../core/model/zod.ts';
import { writeWhole } from '../writeWhole.ts';

const holderSchema = z.object({
  /** What holds the file, for people: "Crewmap", "crewmap import". */
  app: z.string(),
  pid: z.number(),
  sinceMs: z.number(),
});

/** Who holds the right to write a file. */
export type Holder = z.infer<typeof holderSchema>;

/** null where nothing readable is there: the lock counts, this only names its holder. */
export function readHolder(path: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

export const writeHolder = (path: string, holder: Holder): void => writeWhole(path, `${JSON.stringify(holder)}\n`);
