import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../data/audit/edit-distance.ts';

describe('the distance between spellings', () => {
  it('counts letters added, dropped, replaced and swapped', () => {
    expect(editDistance('traning', 'training')).toBe(1);
    expect(editDistance('EurySys', 'EuroSys')).toBe(1);
    expect(editDistance('Eurosys', 'Euorsys')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3); // Levenshtein's usual example
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('same', 'same')).toBe(0);
  });

  it('is the same both ways and never more than the longer text', () => {
    const text = fc.string({ maxLength: 12, unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const distance = editDistance(one, other);
        expect(distance).toBe(editDistance(other, one));
        expect(distance).toBeLessThanOrEqual(Math.max([...one].length, [...other].length));
        expect(distance === 0).toBe(one === other);
      }),
      { seed: 1 },
    );
  });
});
