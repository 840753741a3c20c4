import type { Skill } from '../../model/person.ts';

/** `Python:3` or `Spark:learning`; a skill without a known level is the whole text, its level not stated. */
export function parseSkill(item: string): Skill {
  const found = /^(.*\S)\s*:\s*([0-3]|learning)$/i.exec(item);
  if (!found) return { name: item.slice(0, 100), level: null };
  const [, name = '', level = ''] = found;
  return { name: name.slice(0, 100), level: /^\d$/.test(level) ? Number(level) : 'learning' };
}

export const skillItem = ({ name, level }: Skill): string => (level === null ? name : `${name}:${level}`);
