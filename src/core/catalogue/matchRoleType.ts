import type { RoleType } from '../model/nouns.ts';
import { fold } from './fold.ts';
import { type CatalogueRoleType, ROLE_TYPES } from './roleTypes.ts';

const byWord = new Map<string, CatalogueRoleType>();
for (const type of ROLE_TYPES) {
  for (const word of [type.id, type.name, ...type.aliases]) {
    if (!byWord.has(fold(word))) byWord.set(fold(word), type);
  }
}

/** The catalogue's role type somebody meant by an id, a name or an alias ("MLOps", "PM"); null when none fits. */
export function matchRoleType(input: string): CatalogueRoleType | null {
  return byWord.get(fold(input)) ?? null;
}

/**
 * The workspace's row somebody meant: by key or name first, so that an edited or added type wins,
 * then through the catalogue's aliases. Null when the workspace has none.
 */
export function matchRoleTypeIn(roleTypes: Iterable<RoleType>, input: string): RoleType | null {
  const wanted = fold(input);
  if (wanted === '') return null;
  const rows = [...roleTypes];
  const own = rows.find(({ key, name }) => fold(name) === wanted || (key !== null && fold(key) === wanted));
  if (own) return own;
  const meant = matchRoleType(input);
  return meant ? (rows.find(({ key }) => key === meant.id) ?? null) : null;
}
