import { describe, expect, it } from 'vitest';
import { findBy, fitOf } from '../../../src/commands/fuzzy.ts';

const names = [
  'Go to Emerging',
  'Go to Map',
  'Save the project',
  'Theme dark',
  'Trends as Heat map',
];
const find = (query: string): string[] =>
  findBy(
    query,
    names.map((name) => ({ name, group: '' })),
  ).map(({ name }) => name);

describe('what is found by a few letters', () => {
  it('is everything, in order, while nothing is typed', () => {
    expect(find('')).toEqual(names);
    expect(find('  ')).toEqual(names);
  });

  it('has the letters of each word in their order', () => {
    expect(find('svprj')).toEqual(['Save the project']);
    expect(find('dark th')).toEqual(['Theme dark']);
    expect(find('xyz')).toEqual([]);
  });

  it('begins with the names that have the word whole, shorter ones before longer ones', () => {
    expect(find('map')).toEqual(['Go to Map', 'Trends as Heat map']);
    expect(find('emg')[0]).toBe('Go to Emerging');
    expect(find('the').slice(0, 2)).toEqual(['Theme dark', 'Save the project']);
  });

  it('has names before groups', () => {
    const all = [
      { name: 'Open a project', group: 'Save & send' },
      { name: 'Save the project', group: 'Save & send' },
    ];
    expect(findBy('save project', all).map(({ name }) => name)).toEqual([
      'Save the project',
      'Open a project',
    ]);
    expect(findBy('send open', all)).toEqual(all.slice(0, 1));
  });

  it('does not mind case, accents or signs', () => {
    expect(fitOf('ecole', 'École (été)')).toBe(5 * 4 - 'ecole (ete)'.length / 1000);
    expect(fitOf('(', 'plain')).toBeNull();
    expect(fitOf('[a-z]', 'letters [a-z]')).not.toBeNull();
  });
});
