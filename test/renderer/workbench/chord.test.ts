import { describe, expect, it } from 'vitest';
import { capsOf, matchesChord, type Stroke } from '../../../src/renderer/workbench/actions/chord.ts';

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('a chord', () => {
  it('is played by its letter, whatever the case', () => {
    expect(matchesChord('N', stroke('n'), false)).toBe(true);
    expect(matchesChord('N', stroke('N'), false)).toBe(true);
    expect(matchesChord('N', stroke('m'), false)).toBe(false);
  });

  it('asks for exactly its modifiers', () => {
    expect(matchesChord('N', stroke('n', { ctrlKey: true }), false)).toBe(false);
    expect(matchesChord('N', stroke('N', { shiftKey: true }), false)).toBe(false);
    expect(matchesChord('Mod+Z', stroke('z', { ctrlKey: true }), false)).toBe(true);
    expect(matchesChord('Mod+Z', stroke('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matchesChord('Mod+Shift+Z', stroke('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(matchesChord('Mod+Z', stroke('z', { ctrlKey: true, altKey: true }), false)).toBe(false);
  });

  it('means Command on a Mac and leaves Ctrl alone there', () => {
    expect(matchesChord('Mod+K', stroke('k', { metaKey: true }), true)).toBe(true);
    expect(matchesChord('Mod+K', stroke('k', { ctrlKey: true }), true)).toBe(false);
    expect(matchesChord('Mod+K', stroke('k', { metaKey: true }), false)).toBe(false);
  });

  it('does not ask how a keyboard makes a sign', () => {
    expect(matchesChord('?', stroke('?', { shiftKey: true }), false)).toBe(true);
    expect(matchesChord('?', stroke('?'), false)).toBe(true);
    expect(matchesChord('+', stroke('+', { shiftKey: true }), false)).toBe(true);
  });

  it('finds a letter on a keyboard that writes other letters', () => {
    expect(matchesChord('Mod+C', stroke('с', { code: 'KeyC', ctrlKey: true }), false)).toBe(true);
    // A Latin keyboard says itself which letter it is: Dvorak’s J stands where C is.
    expect(matchesChord('Mod+C', stroke('j', { code: 'KeyC', ctrlKey: true }), false)).toBe(false);
  });

  it('finds a digit on keyboards that write it with Shift, and with Shift', () => {
    expect(matchesChord('1', stroke('&', { code: 'Digit1' }), false)).toBe(true);
    expect(matchesChord('Shift+1', stroke('!', { code: 'Digit1', shiftKey: true }), false)).toBe(true);
    expect(matchesChord('1', stroke('!', { code: 'Digit1', shiftKey: true }), false)).toBe(false);
  });

  it('is shown as key caps', () => {
    expect(capsOf('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(capsOf('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(capsOf('Alt+ArrowLeft', false)).toEqual(['Alt', '←']);
    expect(capsOf('+', false)).toEqual(['+']);
  });
});
