import { join } from 'node:path';
import { z } from '../../core/model/zod.ts';
import { ownJson } from './ownJson.ts';

const settingsSchema = z.record(z.string(), z.json());
export type Settings = z.infer<typeof settingsSchema>;

/** Settings of the app, kept for its user. A write names only what changes; null takes a setting back. */
export function createSettings(home: string) {
  const file = ownJson(join(home, 'settings.json'), settingsSchema, {} as Settings);
  return {
    read: (): Settings => file.read(),
    write(given: Settings): void {
      const all = Object.entries({ ...file.read(), ...given }).filter(([, value]) => value !== null);
      file.write(Object.fromEntries(all));
    },
  };
}
