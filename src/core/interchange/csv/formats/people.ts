import { inOrder } from '../../inOrder.ts';
import { type CsvFormat, columns } from '../csvFormat.ts';
import { parseSkill, skillItem } from '../skills.ts';
import { splitList } from '../splitList.ts';

const MOST_SKILLS = 200;

export const people: CsvFormat = {
  name: 'people',
  columns: columns(['name', 'skills', 'function'], { required: ['name', 'skills'] }),

  declare(row, state) {
    const name = row.name('name');
    if (name === '') {
      row.report('name', 'is empty; the row was left out');
      return null;
    }
    const known = state.person.named(name);
    const id = known ?? state.newId();
    if (!state.claim('person', id)) {
      row.report('name', `“${name}” stands in an earlier row too; this row was left out`);
      return null;
    }
    if (known === null) {
      state.insert('person', { id, key: name, name });
      state.person.add(id, [name], [name]);
    }
    return id;
  },

  fill(row, id, state) {
    if (row.has('function')) state.update('person', id, { function: row.text('function') });
    const skills = splitList(row.text('skills'), () => false).map(parseSkill);
    if (skills.length > MOST_SKILLS) row.report('skills', `more than ${MOST_SKILLS}; the rest was left out`);
    state.update('person', id, { skills: skills.slice(0, MOST_SKILLS) });
  },

  write: ({ person }, labels) =>
    inOrder(person).map(({ id, skills, function: does }) => ({
      name: labels.person.get(id) ?? id,
      skills: skills.map(skillItem).join(';'),
      function: does,
    })),
};
