import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chances,
  chartNames,
  defaultChoices,
  forms,
  lists,
  measures,
  shuffleCounts,
  sorts,
  views,
  type Choices,
} from '../../../src/link/choices.ts';
import { collections, isOwn } from '../../../src/state/corpus-name.ts';
import { fromHash, markOf, toHash, toLink } from '../../../src/link/link-text.ts';
import { anyChoices, anyLink } from '../../fixtures/links.ts';
import { topicCounts } from '../../../workers/topics/topic-counts.ts';

/** Every part that a link can hold is one that the page can show. */
function isValid(choices: Choices): boolean {
  const among = (allowed: readonly string[], value: string): boolean => allowed.includes(value);
  const within = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const { without, concepts, pick, row } = choices;
  return (
    among(views, choices.view) &&
    (among(collections, choices.corpus) || isOwn(choices.corpus)) &&
    among(chartNames, choices.chart) &&
    among(sorts, choices.sort) &&
    among(measures, choices.measure) &&
    among(forms, choices.form) &&
    among(lists, choices.list) &&
    among(chances, choices.chance) &&
    within(choices.k, topicCounts.least, topicCounts.most) &&
    within(choices.seed, 0, 2 ** 32 - 1) &&
    within(choices.shuffles, shuffleCounts.least, shuffleCounts.most) &&
    typeof choices.byTitle === 'boolean' &&
    typeof choices.intervals === 'boolean' &&
    typeof choices.search === 'string' &&
    typeof choices.edits === 'string' &&
    without.every((id) => id !== '') &&
    concepts.every(({ text }) => text !== '') &&
    (row === null || /^(topic|term|concept):/.test(row)) &&
    among(['nothing', 'topic', 'papers', 'paper'], pick.kind)
  );
}

describe('choices in a link', () => {
  it('come back as they were, without a note, for 10,000 choices, from at most 2,000 characters', () => {
    let withheld = 0;
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const { hash, left } = toLink(choices);
        if (left) withheld += 1;
        expect(hash.length).toBeLessThanOrEqual(2000);
        const find = (mark: string) => (left && mark === markOf(left) ? left : null);
        expect(fromHash(hash, find)).toEqual({ choices, notes: [] });
      }),
      { seed: 1, numRuns: 10_000 },
    );
    expect(withheld).toBeGreaterThan(1000);
    expect(withheld).toBeLessThan(9000);
  });

  it('lose their edits first where they are too long, and a note names what the link lacks', () => {
    const choices = {
      ...defaultChoices,
      k: 12,
      edits: '~w.x'.repeat(500),
      without: Array.from({ length: 40 }, (_, at) => `euromlsys-2024-paper-${at}`),
    };
    const { hash, left } = toLink(choices);
    expect(Object.keys(left ?? {})).toEqual(['edits']);
    expect(fromHash(hash)).toEqual({
      choices: { ...choices, edits: '' },
      notes: [
        'The link leaves out the edits, too long for a link, and this browser does not keep them: ask for the project file.',
      ],
    });
    const shorter = toLink(choices, 300);
    expect(Object.keys(shorter.left ?? {})).toEqual(['edits', 'without']);
    expect(fromHash(shorter.hash).notes[0]).toContain(
      'leaves out the edits and the records that were left out,',
    );
  });

  it('are left out where they have their default', () => {
    expect(toHash(defaultChoices)).toBe('#/trends');
    expect(toHash({ ...defaultChoices, view: 'papers' })).toBe('#/papers');
    expect(toHash({ ...defaultChoices, k: 12 })).toBe('#/trends?k=12&v=1');
    expect(toHash({ ...defaultChoices, seed: 0, byTitle: true })).toBe(
      '#/trends?seed=0&titles=shown&v=1',
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
    expect(hash).toBe('#/trends?without=a-2024-b%7Cc-2021-d&v=1');
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
      '#/compare?concepts=LLM,edge:edge|edge+device!&a=venue=HPCA&b=&v=1',
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
    ['#/trends?v=2', 'was made by a newer version of this page'],
    ['#/trends?v=0', 'version is “0”, which does not exist; it is read as version 1'],
    ['#/trends?v=new', 'version is “new”, which does not exist; it is read as version 1'],
    ['#/trends?kept=much', 'says “much” of what it leaves out, which cannot be read'],
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

  it('of a newer version is read as far as it can be, and each part that is new is named', () => {
    const { choices, notes } = fromHash('#/papers?v=3&k=12&mood=calm&lens=wide');
    expect(choices).toEqual({ ...defaultChoices, view: 'papers', k: 12 });
    expect(notes).toEqual([
      expect.stringContaining('newer version'),
      expect.stringContaining('“mood”'),
      expect.stringContaining('“lens”'),
    ]);
  });

  it('never throws and always gives choices that can be shown, written and read again, for 100,000 links', () => {
    fc.assert(
      fc.property(fc.oneof(anyLink, fc.string({ unit: 'binary' })), (hash) => {
        const { choices, notes } = fromHash(hash);
        if (!isValid(choices)) throw new Error(JSON.stringify(choices));
        for (const note of notes)
          if (!/^The link[^]+\.$/.test(note)) throw new Error(`${note} is no note`);
        const again = fromHash(toHash(choices));
        if (again.notes.length > 0 || JSON.stringify(again.choices) !== JSON.stringify(choices))
          throw new Error(`${JSON.stringify(choices)} came back as ${JSON.stringify(again)}`);
      }),
      { seed: 3, numRuns: 100_000 },
    );
  });
});
