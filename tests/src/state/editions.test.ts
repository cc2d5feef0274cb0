import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../data/filter.ts';
import { assignmentsOf } from '../../../src/state/assignments.ts';
import { editionsOf } from '../../../src/state/editions.ts';
import { tabulate } from '../../../workers/topics/trends.ts';
import { makePaper } from '../../fixtures/paper.ts';

const paper = (id: string, year: number, label: string) =>
  makePaper({ id, venue: 'W', year, abstract: 'A.', labels: [label] });
const papers = [
  paper('a', 2021, 'edge'),
  paper('b', 2021, 'cloud'),
  paper('c', 2023, 'cloud'),
  makePaper({ id: 'd', venue: 'W', year: 2024, kind: 'poster', abstract: 'A.' }),
];
const states = (filter: Filter) =>
  editionsOf(papers, papers, { corpus: 'all', filter }).map(({ year, state, counted }) => [
    year,
    state,
    counted.length,
  ]);

describe('the editions of the papers of which a share is taken', () => {
  const all = [
    [2021, 'loaded', 2],
    [2022, 'none', 0],
    [2023, 'loaded', 1],
    [2024, 'loaded', 1],
  ];

  it.each<[string, Filter]>([
    ['a label', { label: ['edge'] }],
    ['a topic', { topic: [0] }],
    ['a term', { term: ['cache'] }],
    ['papers by their text', { text: ['title'] }],
  ])('stay as they are where the filter asks for %s', (_, filter) => {
    expect(states(filter)).toEqual(all);
  });

  it('follow kind and year, and keep the places of years without a paper left', () => {
    expect(states({ kind: ['paper'] }).at(-1)).toEqual([2024, 'left out', 0]);
    expect(states({ year: [[2023, 2024]] })[0]).toEqual([2021, 'left out', 0]);
  });
});

describe('the table of topics by edition', () => {
  it('counts the papers shown, of all papers of their edition', () => {
    const editions = editionsOf(papers, papers, { corpus: 'all', filter: { label: ['edge'] } });
    const assignment = { topic: 0, runnerUp: null, margin: 0, cosine: 1, nearness: [1] };
    const assignments = new Map(
      papers.map(({ id }) => [id, { ...assignment, id, placedBy: 'abstract' as const }]),
    );
    const placed = assignmentsOf(papers.slice(0, 1), assignments);
    const [cells = []] = tabulate(editions, placed, 1);
    expect(cells.map(({ ids, edition }) => [ids, edition.counted.length])).toEqual([
      [['a'], 2],
      [null, 0],
      [[], 1],
      [[], 1],
    ]);
  });
});
