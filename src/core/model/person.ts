import { id, json, key, name, text } from './field.ts';
import { noun } from './noun.ts';
import { z } from './zod.ts';

export const skillSchema = z.strictObject({
  name: z.string().min(1).max(100),
  /** 0 none ... 3 can teach it; null = not stated; "learning" = on the way. */
  level: z.union([z.int().min(0).max(3), z.literal('learning'), z.null()]),
});
export type Skill = z.infer<typeof skillSchema>;

export const person = noun('person', {
  id: id(),
  key: key(),
  name: name(),
  function: text(),
  skills: json(z.array(skillSchema).max(200), [] as Skill[]),
});
