import { expect, test } from 'vitest';
import type { RowEdit } from '../../../src/core/change/change.ts';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import { handMade } from '../../../src/core/interchange/csv/handMade.ts';

const link = (id: string): RowEdit => insertNew('dependency', { id, fromId: 'a', toId: 'b' });

test('what people drew is told from what came with a file, an import or an undo', () => {
  const log = [
    { verb: 'createWorkspace', edits: [link('starter')] },
    { verb: 'import', edits: [link('imported'), insertNew('task', { id: 't', title: 'T' })] },
    { verb: 'linkTasks', edits: [link('drawn')] },
    { verb: 'createTask', edits: [insertNew('task', { id: 'u', title: 'U' })] },
    { verb: 'unlinkTasks', edits: [{ ...link('drawn'), op: 'delete' } as RowEdit] },
    { verb: 'undo', edits: [link('drawn'), link('imported again')] },
  ];
  expect([...handMade(log)]).toEqual(['drawn']);
});
