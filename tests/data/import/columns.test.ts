import { describe, expect, it } from 'vitest';
import { parseText } from '../../../data/import/parse.ts';
import { splitAuthors } from '../../../data/import/names.ts';

const words = (count: number, at: number) =>
  Array.from({ length: count }, (_, i) => `word${at}x${i}`).join(' ');

describe('columns', () => {
  const unnamed = [0, 1, 2]
    .map((at) => `${at},Serving of models ${at},${words(60, at)},${2020 + at}`)
    .join('\n');

  it('without names are told by their content', () => {
    const { view, entries } = parseText(unnamed, 'a.csv');
    expect(view?.header).toBeNull();
    expect(view?.columns.map(({ role, by }) => [role, by])).toEqual([
      [null, null],
      ['title', 'content'],
      ['abstract', 'content'],
      ['year', 'content'],
    ]);
    expect(entries.map(({ title, year }) => [title, year])).toEqual([
      ['Serving of models 0', 2020],
      ['Serving of models 1', 2021],
      ['Serving of models 2', 2022],
    ]);
  });

  it('mean what the reader says they mean', () => {
    const text = 'Title,Short name,Abstract\nA long title,Short,Text\n';
    const { view, entries } = parseText(text, 'a.csv', { 1: 'title', 2: null });
    expect(view?.columns.map(({ role, by }) => [role, by])).toEqual([
      [null, null],
      ['title', 'reader'],
      [null, 'reader'],
    ]);
    expect(entries.map(({ title, abstract }) => [title, abstract])).toEqual([['Short', null]]);
  });
});

it.each([
  ['Doe, J.; Roe, R.', ['Doe, J.', 'Roe, R.']],
  ['Jane Doe and Richard Roe', ['Jane Doe', 'Richard Roe']],
  ['Griffin DK, Larkin DM, O’Connor RE.', ['Griffin DK', 'Larkin DM', 'O’Connor RE']],
  ['Doe, J., Roe, R. M.', ['Doe, J.', 'Roe, R. M.']],
  ["['Marx, Karl', 'Lindgren, Astrid']", ['Marx, Karl', 'Lindgren, Astrid']],
  ['Doe, Jane', ['Doe, Jane']],
  ['Plato', ['Plato']],
])('the authors of %s', (text, names) => {
  expect(splitAuthors(text)).toEqual(names);
});
