import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CREATION_VERB,
  emptyHistory,
  type History,
  nextRedo,
  nextUndo,
  record,
} from '../../../src/core/history/history.ts';

const entry = (id: string, undoes: string | null = null, redoes: string | null = null) => ({
  id,
  verb: 'v',
  label: id,
  undoes,
  redoes,
});

describe('history', () => {
  it('behaves like two stacks of a text editor', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('do', 'undo', 'redo'), { maxLength: 80 }), (steps) => {
        let history: History = emptyHistory();
        const done: string[] = [];
        const undone: string[] = [];
        steps.forEach((step, at) => {
          const id = `c${at}`;
          if (step === 'do') {
            history = record(history, entry(id));
            done.push(id);
            undone.length = 0;
          } else if (step === 'undo' && done.length > 0) {
            history = record(history, entry(id, nextUndo(history)?.id));
            undone.push(done.pop() as string);
          } else if (step === 'redo' && undone.length > 0) {
            history = record(history, entry(id, null, nextRedo(history)?.id));
            done.push(undone.pop() as string);
          }
          expect(nextUndo(history)?.id).toBe(done.at(-1));
          expect(nextRedo(history)?.id).toBe(undone.at(-1));
        });
      }),
    );
  });

  it('never takes back the making of the file, and refuses a log out of order', () => {
    const made = record(emptyHistory(), { ...entry('c0'), verb: CREATION_VERB });
    expect(nextUndo(made)).toBeNull();
    expect(() => record(made, entry('c2', 'c1'))).toThrow();
    expect(() => record(made, entry('c2', null, 'c1'))).toThrow();
  });
});
