import { describe, expect, it } from 'vitest';
import {
  ACTION_CONTEXTS,
  ACTION_GROUPS,
  type Action,
  type ActionContext,
} from '../../../src/renderer/workbench/actions/action.ts';
import { parseChord } from '../../../src/renderer/workbench/actions/chord.ts';
import { ACTIONS, actionOf, runAction } from '../../../src/renderer/workbench/actions/registry.ts';

/** Contexts that can be heard at the same moment as this one. */
const TOGETHER: Record<ActionContext, readonly ActionContext[]> = {
  everywhere: ACTION_CONTEXTS,
  board: ACTION_CONTEXTS,
  canvas: ACTION_CONTEXTS,
  drawing: ['everywhere', 'board', 'canvas', 'drawing'],
  timeline: ['everywhere', 'board', 'canvas', 'timeline'],
};

function clashes(actions: readonly Action[]): string[] {
  const found: string[] = [];
  actions.forEach((action, at) => {
    for (const other of actions.slice(at + 1)) {
      if (!TOGETHER[action.context].includes(other.context)) continue;
      const shared = action.keys.filter((chord) => other.keys.includes(chord));
      if (shared.length > 0) found.push(`${action.id} and ${other.id} on ${shared.join()}`);
    }
  });
  return found;
}

describe('the action registry', () => {
  it('has no two actions on one key in one context', () => {
    expect(clashes(ACTIONS)).toEqual([]);
  });

  it('would notice two', () => {
    const task = actionOf('create.task');
    expect(clashes([task, { ...task, id: 'another' }])).toEqual(['create.task and another on N']);
  });

  it('has each id once, and a title and a known group for each', () => {
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
    for (const { title, group } of ACTIONS) {
      expect(title).toMatch(/^\p{Lu}/u);
      expect(ACTION_GROUPS).toContain(group);
    }
  });

  it('never lets a bare letter, digit or sign act in a field', () => {
    for (const { id, keys, context } of ACTIONS.filter((action) => action.context === 'everywhere')) {
      for (const chord of keys) {
        const { mod, key } = parseChord(chord);
        expect(mod || /^F\d+$/.test(key), `${id} (${context}) on ${chord}`).toBe(true);
      }
    }
  });

  it('leaves the keys that work in fields to the fields', () => {
    const ofFields = [
      'Mod+Z',
      'Mod+Shift+Z',
      'Mod+X',
      'Mod+C',
      'Mod+V',
      'Mod+A',
      'Delete',
      'Backspace',
      'Enter',
      'Tab',
    ];
    for (const { id, keys, context } of ACTIONS)
      for (const chord of keys)
        if (ofFields.includes(chord)) expect(context, `${id} on ${chord}`).not.toBe('everywhere');
  });

  it('has the keys people were promised', () => {
    const promised: Record<string, string> = {
      N: 'create.task',
      T: 'create.team',
      R: 'create.seat',
      F: 'create.frame',
      O: 'create.outline',
      P: 'canvas.pin',
      F2: 'canvas.rename',
      Delete: 'edit.delete',
      'Mod+Z': 'edit.undo',
      'Mod+Shift+Z': 'edit.redo',
      'Mod+C': 'clipboard.copy',
      'Mod+X': 'clipboard.cut',
      'Mod+V': 'clipboard.paste',
      'Mod+D': 'edit.duplicate',
      'Mod+A': 'canvas.selectAll',
      'Mod+K': 'view.palette',
      'Mod+O': 'file.open',
      'Mod+E': 'file.exportPdf',
      'Mod+Shift+N': 'file.newWindow',
      '?': 'help.shortcuts',
      '1': 'view.structure',
      '2': 'view.roadmap',
      ArrowLeft: 'canvas.nudge.left',
    };
    for (const [chord, id] of Object.entries(promised)) expect(actionOf(id).keys, id).toContain(chord);
  });

  it('does nothing for an id a menu made up, and throws for one we did', () => {
    expect(() => runAction('no.such')).not.toThrow();
    expect(() => actionOf('no.such')).toThrow(/no.such/);
  });
});
