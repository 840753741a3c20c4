import { withDefaults } from '../model/noun.ts';
import type { RoleType } from '../model/nouns.ts';
import { roleType } from '../model/roleType.ts';
import { type CatalogueRoleType, ROLE_TYPES } from './roleTypes.ts';

/** A row of the workspace made from a catalogue entry. */
export const roleTypeRow = (type: CatalogueRoleType, id: string): RoleType =>
  withDefaults(roleType, {
    id,
    key: type.id,
    name: type.name,
    duty: type.duty,
    reliabilityFocus: type.reliabilityFocus,
    skills: [...type.skills],
  });

/** The 13 role types as rows of a new workspace. */
export const roleTypeRows = (newId: () => string): RoleType[] => ROLE_TYPES.map((type) => roleTypeRow(type, newId()));
