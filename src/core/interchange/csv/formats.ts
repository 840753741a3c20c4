import type { CsvFormat, FormatName } from './csvFormat.ts';
import { assets } from './formats/assets.ts';
import { capacities } from './formats/capacities.ts';
import { people } from './formats/people.ts';
import { responsibilities } from './formats/responsibilities.ts';
import { roles } from './formats/roles.ts';
import { tasks } from './formats/tasks.ts';
import { teams } from './formats/teams.ts';

/** Every kind of CSV file, each before the ones whose rows it must know. Adding one is a file and a line here. */
export const FORMATS: { readonly [N in FormatName]: CsvFormat } = {
  teams,
  people,
  assets,
  roles,
  capacities,
  tasks,
  responsibilities,
};
