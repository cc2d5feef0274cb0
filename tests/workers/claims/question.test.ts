import { describe, expect, it } from 'vitest';
import type { Done } from '../../../workers/claims/progress.ts';
import { answerClaims } from '../../../workers/claims/question.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { several, smallCorpus } from './small-corpus.ts';

const corpus = smallCorpus([
  ...several(5, 2021, 'graph edge'),
  ...several(3, 2021, 'cache token'),
  ...several(1, 2024, 'graph edge'),
  ...several(8, 2024, 'cache token'),
]);
const assignments = corpus.papers.map(({ id, abstract }) => ({
  id,
  topic: abstract?.startsWith('graph') ? 0 : 1,
}));
const topics = ['Graphs', 'Caches'].map((label, id) => ({ id, label, stability: 0.9 }));
const base = { collection: 'all' as const, assignments, topics, seed: 1, byTitle: false };
const ask = (texts: readonly string[]) => ({
  ...base,
  slice: {},
  concepts: texts.map((text) => ({ text, variants: null })),
});

describe('answerClaims', () => {
  it('answers for topics, terms and concepts of the same slice', () => {
    const { topics: found, terms, concepts } = drain(answerClaims(corpus, ask(['cache token'])));
    expect(found.rows.map(({ label }) => label)).toEqual(['Graphs', 'Caches']);
    expect(terms.rows.map(({ id }) => id)).toEqual(['cache', 'edge', 'graph', 'token']);
    expect(concepts[0]).toMatchObject({
      concept: 'cache token',
      // Its papers are just those that say “token”, so it is that member and not a fifth.
      family: { kind: 'term', size: 4 },
      expectedByLuck: terms.expectedByLuck,
      row: { kind: 'concept', label: 'cache token', p: terms.rows[0]!.p },
    });
  });

  it('says the same of every row whatever concepts are asked for', () => {
    const [none, two] = [[], ['graph', 'token edge']].map((texts) =>
      drain(answerClaims(corpus, ask(texts))),
    );
    expect(two!.topics).toEqual(none!.topics);
    expect(two!.terms).toEqual(none!.terms);
  });

  it('corrects a concept as one more member of the terms', () => {
    const { terms, concepts } = drain(answerClaims(corpus, ask(['cache token'])));
    const p = terms.rows.map((row) => row.p!);
    // Four terms and the concept have one p between them: they part into two pairs and itself.
    expect(new Set(p.map((value) => value.toFixed(12))).size).toBe(1);
    expect(concepts[0]!.row.q).toBeCloseTo(p[0]!, 12);
  });

  it('refuses a concept without words in words, and judges the others as ever', () => {
    const answer = drain(answerClaims(corpus, ask(['graph', ' – ', 'token'])));
    expect(answer.concepts.map(({ concept }) => concept)).toEqual(['graph', 'token']);
    expect(answer.refused).toEqual([{ concept: ' – ', reason: '“ – ” holds no word to look for' }]);
    expect(answer.terms).toEqual(drain(answerClaims(corpus, ask([]))).terms);
  });

  it('flags a concept that was changed after its line was shown', () => {
    const question = {
      ...ask([]),
      concepts: [{ text: 'graph', variants: ['graph', 'edge'], afterLooking: true }],
    };
    const [concept] = drain(answerClaims(corpus, question)).concepts;
    expect(concept!.row.flags).toContain('chosen after looking');
    expect(concept!.variants.map(({ text, used }) => [text, used])).toEqual([
      ['edge', true],
      ['graph', true],
    ]);
  });

  it('counts its steps up to the total', () => {
    const steps: Done[] = [...answerClaims(corpus, ask(['graph']))];
    // 2 topics, 4 terms and a concept; 1,000 shuffles for each family.
    const counted = [...new Set(steps.map(({ done }) => done))].filter((done) => done > 0);
    expect(counted).toEqual(Array.from({ length: 2007 }, (_, at) => at + 1));
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([2007]));
    expect(steps.map(({ done }) => done)).toEqual(
      steps.map(({ done }) => done).sort((a, b) => a - b),
    );
  });

  it('can cross to the page as it is, and is the same each time', () => {
    const answer = drain(answerClaims(corpus, ask(['graph'])));
    expect(structuredClone(answer)).toEqual(answer);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(drain(answerClaims(corpus, ask(['graph'])))).toEqual(answer);
  });

  it('leaves out what the reader left out', () => {
    const without = corpus.papers.slice(0, 2).map(({ id }) => id);
    const { topics: found } = drain(answerClaims(corpus, { ...ask([]), without }));
    expect(found.slice.papers).toBe(15);
  });
});
