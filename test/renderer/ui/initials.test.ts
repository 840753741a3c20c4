import { expect, it } from 'vitest';
import { initialsOf } from '../../../src/renderer/ui/Initials.tsx';

it('takes the first and the last name', () => {
  expect(initialsOf('Mira Okafor')).toBe('MO');
  expect(initialsOf('Ana María de la Cruz')).toBe('AC');
  expect(initialsOf('tomas.ruiz')).toBe('TR');
});

it('takes two letters of a single name, whole characters of any script', () => {
  expect(initialsOf('Ines')).toBe('IN');
  expect(initialsOf('李')).toBe('李');
  expect(initialsOf('𝒳𝒴 𝒵')).toBe('𝒳𝒵');
});

it('has a sign for nobody', () => {
  expect(initialsOf('   ')).toBe('?');
});
