import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptChoice } from '../../../src/state/concept-choices.ts';
import {
  chances,
  chartNames,
  defaultChoices,
  fromHash,
  lists,
  shuffleCounts,
  sorts,
  toHash,
  topicCounts,
  views,
  type Choices,
  type Pick,
} from '../../../src/state/choices.ts';
import { collections, isOwn } from '../../../src/state/corpus-name.ts';
import { anyFilter, anyText } from '../../fixtures/filters.ts';

// The bar stands between the ids that a link leaves out.
const anyId = anyText.filter((id) => !id.includes('|'));

const anyPick: fc.Arbitrary<Pick> = fc.oneof(
  fc.constant<Pick>({ kind: 'nothing' }),
  fc.record({ kind: fc.constant('topic' as const), topic: fc.nat(99) }),
  fc.record({ kind: fc.constant('papers' as const), where: anyFilter }),
  fc.record({ kind: fc.constant('paper' as const), id: anyText, where: anyFilter }),
);

const anyConcept: fc.Arbitrary<ConceptChoice> = fc
  .record({
    text: anyText,
    variants: fc.option(fc.array(anyText, { maxLength: 3 })),
    afterLooking: fc.boolean(),
  })
  .map(({ afterLooking, ...rest }) => ({ ...rest, ...(afterLooking && { afterLooking }) }));

const anyRow = fc
  .tuple(fc.constantFrom('topic', 'term', 'concept'), anyText)
  .map(([kind, id]) => `${kind}:${id}`);

const anyChoices: fc.Arbitrary<Choices> = fc
  .record({
    view: fc.constantFrom(...views),
    corpus: fc.oneof(
      fc.constantFrom(...collections),
      anyText.filter(Boolean).map((name) => `own:${name}` as const),
    ),
    k: fc.integer({ min: topicCounts.least, max: topicCounts.most }),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    chart: fc.constantFrom(...chartNames),
    sort: fc.constantFrom(...sorts),
    byTitle: fc.boolean(),
    filter: anyFilter,
    without: fc.array(anyId, { maxLength: 4 }),
    concepts: fc.uniqueArray(anyConcept, {
      maxLength: 4,
      selector: ({ text }) => text.toLowerCase(),
    }),
    concept: fc.option(anyText),
    a: anyFilter,
    b: anyFilter,
    list: fc.constantFrom(...lists),
    chance: fc.constantFrom(...chances),
    row: fc.option(anyRow),
    shuffles: fc.integer({ min: shuffleCounts.least, max: shuffleCounts.most }),
    pick: anyPick,
  })
  .map((choices) => ({ ...defaultChoices, ...choices }));

/** Links of every degree of damage: known parts and unknown, fit values and unfit. */
const anyLink = fc
  .tuple(
    fc.constantFrom('#/trends', '#/papers', '#trends', '', '#', '#/', '#/nowhere', 'trends'),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'corpus',
          'k',
          'seed',
          'chart',
          'titles',
          'filter',
          'without',
          'topic',
          'paper',
          'where',
          'concepts',
          'concept',
          'a',
          'b',
          'list',
          'chance',
          'row',
          'shuffles',
          'zzz',
        ),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 10 }),
          fc.constantFrom('all', '7', '-1', '1e3', '99', 'table', 'year=2024', 'year=', '%E0%A4%A'),
        ),
        fc.boolean(),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([path, parts]) => {
    const query = parts.map(
      ([name, value, raw]) => `${name}=${raw ? value : encodeURIComponent(value)}`,
    );
    return `${path}?${query.join('&')}`;
  });

function expectValid(choices: Choices): void {
  expect(views).toContain(choices.view);
  expect(collections.includes(choices.corpus as never) || isOwn(choices.corpus)).toBe(true);
  expect(chartNames).toContain(choices.chart);
  expect(Number.isInteger(choices.k)).toBe(true);
  expect(choices.k).toBeGreaterThanOrEqual(topicCounts.least);
  expect(choices.k).toBeLessThanOrEqual(topicCounts.most);
  expect(Number.isInteger(choices.seed)).toBe(true);
  expect(choices.seed).toBeGreaterThanOrEqual(0);
  expect(choices.seed).toBeLessThan(2 ** 32);
  expect(typeof choices.byTitle).toBe('boolean');
  expect(lists).toContain(choices.list);
  expect(chances).toContain(choices.chance);
  expect(Number.isInteger(choices.shuffles)).toBe(true);
}

describe('choices in a link', () => {
  it('come back as they were, without a note, for 5,000 choices', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(fromHash(toHash(choices))).toEqual({ choices, notes: [] });
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it('are left out where they have their default', () => {
    expect(toHash(defaultChoices)).toBe('#/trends');
    expect(toHash({ ...defaultChoices, view: 'papers' })).toBe('#/papers');
    expect(toHash({ ...defaultChoices, k: 12 })).toBe('#/trends?k=12');
    expect(toHash({ ...defaultChoices, seed: 0, byTitle: true })).toBe(
      '#/trends?seed=0&titles=shown',
    );
    expect(toHash({ ...defaultChoices, filter: { venue: [] } })).toBe('#/trends');
  });

  it('hold a link’s text only, with no mark that an address could misread', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(toHash(choices)).toMatch(/^#\/[a-z]+(\?[\w.*+%=&-]+)?$/);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('are all default in an empty link', () => {
    for (const hash of ['', '#', '#/', '#/trends', '#trends', '#/trends?'])
      expect(fromHash(hash)).toEqual({ choices: defaultChoices, notes: [] });
  });

  it('name the records that were left out', () => {
    const hash = toHash({ ...defaultChoices, without: ['a-2024-b', 'c-2021-d'] });
    expect(hash).toBe('#/trends?without=a-2024-b%7Cc-2021-d');
    expect(fromHash(hash).choices.without).toEqual(['a-2024-b', 'c-2021-d']);
  });

  it('name the concepts, those that were changed, and the slices', () => {
    const hash = toHash({
      ...defaultChoices,
      view: 'compare',
      concepts: [
        { text: 'LLM', variants: null },
        { text: 'edge', variants: ['edge', 'edge device'], afterLooking: true },
      ],
      a: { venue: ['HPCA'] },
      b: {},
    });
    expect(decodeURIComponent(hash)).toBe(
      '#/compare?concepts=LLM,edge:edge|edge+device!&a=venue=HPCA&b=',
    );
    expect(fromHash(hash).choices.b).toEqual({});
  });

  it('tell nothing picked from all papers, a topic and a paper', () => {
    const pick = (hash: string) => fromHash(hash).choices.pick;
    expect(pick('#/trends')).toEqual({ kind: 'nothing' });
    expect(pick('#/trends?where=')).toEqual({ kind: 'papers', where: {} });
    expect(pick('#/trends?where=topic%3D3')).toEqual({ kind: 'papers', where: { topic: [3] } });
    expect(pick('#/trends?topic=0')).toEqual({ kind: 'topic', topic: 0 });
    expect(pick('#/trends?paper=a-2024-b')).toEqual({ kind: 'paper', id: 'a-2024-b', where: {} });
  });
});

describe('a damaged link', () => {
  it.each([
    ['#/nowhere', 'the view “nowhere”, which does not exist; trends is shown'],
    ['#/trends?corpus=mine', 'the corpus “mine”, which does not exist; euromlsys is shown'],
    ['#/trends?chart=pie', 'the chart “pie”, which does not exist; dots is shown'],
    ['#/trends?k=3', 'the number of topics “3”; it can be 4 to 20, and 10 is shown'],
    ['#/trends?k=21', '“21”; it can be 4 to 20'],
    ['#/trends?k=many', '“many”; it can be 4 to 20'],
    ['#/trends?k=4.5', '“4.5”; it can be 4 to 20'],
    ['#/trends?k=', '“”; it can be 4 to 20'],
    ['#/trends?seed=4294967296', 'the seed “4294967296”; it can be 0 to 4294967295'],
    ['#/trends?seed=-1', 'the seed “-1”'],
    ['#/trends?filter=colour%3Dred', 'filter “colour=red” was left out: there is no part “colour”'],
    ['#/trends?where=year%3Dsoon', 'filter “year=soon” was left out: “soon” is not a year'],
    ['#/trends?topic=first', 'the topic “first”, which does not exist'],
    ['#/trends?sort=age', 'the order “age”, which does not exist; verdict is shown'],
    ['#/compare?a=colour%3Dred', 'filter “colour=red” was left out: there is no part “colour”'],
    ['#/compare?b=year%3Dsoon', 'filter “year=soon” was left out: “soon” is not a year'],
    ['#/emerging?list=long', 'the list “long”, which does not exist; short is shown'],
    ['#/emerging?chance=dice', 'the view of chance “dice”, which does not exist'],
    ['#/emerging?row=llm', 'the row “llm”, which does not exist'],
    ['#/emerging?shuffles=1001', '“1001”; it can be 0 to 1000, and 0 is shown'],
    ['#/trends?titles=maybe', 'says “maybe” of the papers placed by title; it can be “shown”'],
    ['#/trends?intervals=1', 'says “1” of the intervals; it can be “shown”'],
    ['#/trends?k=10&k=7', 'gives “k” more than once; the first is used'],
    ['#/trends?where=foo', 'filter “foo” was left out: “foo” is not of the form name=value'],
    ['#/trends?colour=red', 'a part “colour” that this version does not know'],
  ])('%s is read, and a note says what was not', (hash, words) => {
    const { choices, notes } = fromHash(hash);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(words);
    expect(notes[0]).toMatch(/^The link.+\.$/);
    const { view, pick } = defaultChoices;
    expect({ ...choices, view, pick }).toEqual(defaultChoices);
  });

  it('keeps what can be read beside what cannot', () => {
    const { choices, notes } = fromHash('#/papers?k=40&corpus=all&zzz=1&filter=venue%3DHPCA');
    const filter = { venue: ['HPCA'] };
    expect(choices).toEqual({ ...defaultChoices, view: 'papers', corpus: 'all', filter });
    expect(notes).toHaveLength(2);
  });

  it('keeps the parts of a filter that can be read', () => {
    const { choices, notes } = fromHash('#/papers?filter=venue%3DHPCA,colour%3Dred,venue%3DSOSP');
    expect(choices.filter).toEqual({ venue: ['HPCA'] });
    expect(notes).toEqual([
      expect.stringContaining('“colour=red” was left out'),
      expect.stringContaining('“venue=SOSP” was left out: “venue” stands twice'),
    ]);
  });

  it('opens no list where the list it asks for cannot be read', () => {
    expect(fromHash('#/trends?where=foo').choices.pick).toEqual({ kind: 'nothing' });
  });

  it('never throws and always gives choices that can be written and read again', () => {
    fc.assert(
      fc.property(fc.oneof(anyLink, fc.string({ unit: 'binary' })), (hash) => {
        const { choices, notes } = fromHash(hash);
        expectValid(choices);
        for (const note of notes) expect(note).toMatch(/^The link[^]+\.$/);
        expect(fromHash(toHash(choices))).toEqual({ choices, notes: [] });
      }),
      { seed: 3, numRuns: 5000 },
    );
  });
});
