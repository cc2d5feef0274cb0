import { expect, it } from 'vitest';
import { freeName } from '../../../workers/own/free-name.ts';

it.each([
  ['meadow', [], 'meadow'],
  ['meadow', ['meadow'], 'meadow 2'],
  ['meadow', ['meadow', 'meadow 2'], 'meadow 3'],
  ['  two \n words ', [], 'two words'],
  ['', [], 'Your papers'],
  ['', ['Your papers'], 'Your papers 2'],
  ['x'.repeat(80), [], 'x'.repeat(60)],
])('a corpus called “%s” beside %j is “%s”', (wanted, taken, name) => {
  expect(freeName(wanted, new Set(taken))).toBe(name);
});
