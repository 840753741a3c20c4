import { afterEach, describe, expect, it } from 'vitest';
import { closeDialog, openDialog } from '../../../src/renderer/store/dialogs.ts';
import { documentStore } from '../../../src/renderer/store/document.ts';
import type { EntityRef } from '../../../src/renderer/store/refs.ts';
import { sessionStore, type ViewId } from '../../../src/renderer/store/session.ts';
import { actionFor, contextsAt } from '../../../src/renderer/workbench/actions/keyboard.ts';
import { ACTIONS } from '../../../src/renderer/workbench/actions/registry.ts';

/** An element that stands inside whatever one of the selectors names. */
const inside = (...selectors: string[]): Element =>
  ({
    tagName: 'DIV',
    closest: (list: string) =>
      selectors.some((each) => list.split(', ').includes(each)) ? { classList: new Set() } : null,
  }) as unknown as Element;

afterEach(() => {
  closeDialog();
  documentStore.setState({ status: 'none' });
});

describe('where keys are heard', () => {
  it('only everywhere, while no workspace is open', () => {
    expect([...contextsAt(null)]).toEqual(['everywhere']);
  });

  it('only everywhere, in a field, a dialog or a menu', () => {
    documentStore.setState({ status: 'open' });
    for (const place of ['textarea', '[role=dialog]', '[role=menu]'])
      expect([...contextsAt(inside(place))]).toEqual(['everywhere']);
  });

  it('only everywhere, while a dialog of ours is open', () => {
    documentStore.setState({ status: 'open' });
    openDialog({ kind: 'palette' });
    expect([...contextsAt(null)]).toEqual(['everywhere']);
  });

  it('on the canvas, when nothing or a card has the focus', () => {
    documentStore.setState({ status: 'open' });
    expect(contextsAt(null)).toContain('canvas');
    expect(contextsAt(inside('[data-canvas]'))).toContain('canvas');
  });

  it('on the board but not the canvas, on a button of a panel', () => {
    documentStore.setState({ status: 'open' });
    const heard = contextsAt(inside('button'));
    expect(heard).toContain('board');
    expect(heard).not.toContain('canvas');
  });
});

describe('which action the keys mean', () => {
  const key = (name: string, ctrlKey = false) =>
    ({ key: name, code: '', ctrlKey, metaKey: false, shiftKey: false, altKey: false }) as KeyboardEvent;

  it('is none for a letter typed into a field', () => {
    documentStore.setState({ status: 'open' });
    expect(actionFor(ACTIONS, key('n'), contextsAt(inside('textarea')))).toBeNull();
    expect(actionFor(ACTIONS, key('n'), contextsAt(null))?.id).toBe('create.task');
  });

  it('is none while the action is not possible', () => {
    documentStore.setState({ status: 'open', history: { undo: null, redo: null } });
    expect(actionFor(ACTIONS, key('z', true), contextsAt(null))).toBeNull();
    documentStore.setState({ history: { undo: 'Added a team', redo: null } });
    expect(actionFor(ACTIONS, key('z', true), contextsAt(null))?.id).toBe('edit.undo');
  });

  it('is the palette, even in a field', () => {
    documentStore.setState({ status: 'open' });
    expect(actionFor(ACTIONS, key('k', true), contextsAt(inside('textarea')))?.id).toBe('view.palette');
  });

  it('changes nothing in a workspace that is open read-only', () => {
    documentStore.setState({
      status: 'open',
      access: { mode: 'read-only', reason: 'medium', sentence: 'No.', sinceMs: null, canTakeOver: false },
    });
    expect(actionFor(ACTIONS, key('t'), contextsAt(null))).toBeNull();
    documentStore.setState({ access: { mode: 'write' } });
  });

  it('is a name to type over only where one is drawn: else keys would wait for a field that never opens', () => {
    documentStore.setState({ status: 'open', access: { mode: 'write' } });
    const f2On = (view: ViewId, ...selection: EntityRef[]) => {
      sessionStore.setState({ view, selection: new Set(selection) });
      return actionFor(ACTIONS, key('F2'), contextsAt(null))?.id;
    };
    for (const view of ['roadmap', 'timeline'] as const) {
      expect(f2On(view, 'task:a')).toBe('canvas.rename');
      for (const chosen of [['task:a', 'task:b'], ['dependency:a'], ['team:a'], []] as EntityRef[][])
        expect(f2On(view, ...chosen), `${view} ${chosen}`).toBeUndefined();
    }
    expect(f2On('structure', 'team:a')).toBe('canvas.rename');
    expect(f2On('structure', 'person:a')).toBeUndefined();
  });
});
