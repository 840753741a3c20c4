import { describe, expect, it } from 'vitest';
import { happened } from '../../../src/renderer/workbench/happened.ts';

const moment = (undo: string | null, redo: string | null, workspaceId = 'w') => ({
  workspaceId,
  history: { undo, redo },
});

describe('what screen readers are told', () => {
  it('is the change that was made', () => {
    expect(happened(moment(null, null), moment('Added team Search', null))).toBe('Added team Search');
  });

  it('is what was undone, and what was done again', () => {
    const [first, second] = ['Added team Search', 'Moved a card'];
    expect(happened(moment(second, null), moment(first, second))).toBe('Undone: Moved a card');
    expect(happened(moment(first, second), moment(null, first))).toBe('Undone: Added team Search');
    expect(happened(moment(null, first), moment(first, second))).toBe('Added team Search');
  });

  it('is nothing while nothing happens, and when another workspace opens', () => {
    expect(happened(moment('Moved a card', null), moment('Moved a card', null))).toBeNull();
    expect(happened(moment('Moved a card', null), moment('Added team Search', null, 'other'))).toBeNull();
  });
});
