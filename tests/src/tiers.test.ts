import { describe, expect, it } from 'vitest';
import { kindsInWords, luckOf, makeTiers, rowKey, tiersInWords } from '../../src/tiers.ts';
import type { ClaimReport } from '../../workers/claims/claim-report.ts';
import type { ClaimRow } from '../../workers/claims/claim-row.ts';
import type { ConceptReport } from '../../workers/claims/concept-report.ts';
import type { ClaimsAnswer } from '../../workers/claims/question.ts';
import { claimRow } from '../fixtures/claim-row.ts';

function report(rows: ClaimRow[], clear = 0, leaning = 0): ClaimReport {
  const luck = { clear, leaning, new: 0 };
  const ledger = { expectedByLuck: 0, anyByLuck: 0, rows: [] };
  return {
    slice: { collection: 'all', filter: '', byTitle: false, papers: 9, venues: [], years: [] },
    family: { kind: 'term', size: rows.length },
    expectedByLuck: luck,
    anyByLuck: luck,
    shuffles: 1000,
    rows,
    firstSeen: ledger,
    bursts: ledger,
  };
}

function answerOf(
  topics: ClaimRow[],
  terms: ClaimRow[],
  concepts: ClaimRow[] = [],
  luck: [clear: number, leaning: number] = [0, 0],
): ClaimsAnswer {
  return {
    topics: report(topics, ...luck),
    terms: report(terms, ...luck),
    concepts: concepts.map((row) => ({ concept: row.label, row }) as ConceptReport), // as much as the tiers read
    refused: [],
  };
}

const topic = (label: string, fields: Partial<ClaimRow> = {}) =>
  claimRow({ kind: 'topic', id: 1, label, ...fields });
const up = { verdict: 'clear', direction: 'up' } as const;
const leans = { verdict: 'leaning', direction: 'up' } as const;

describe('the tiers', () => {
  it('are clear and leaning always, the others where they have rows', () => {
    const names = (answer: ClaimsAnswer) => makeTiers(answer).map(({ title }) => title);
    expect(names(answerOf([], []))).toEqual(['Clear', 'Leaning']);
    const rows = [claimRow({ label: 'a' }), claimRow({ label: 'b', verdict: 'steady' })];
    expect(names(answerOf([], rows))).toEqual(['Clear', 'Leaning', 'Steady', 'Cannot tell']);
  });

  it('have concepts first, then the least p', () => {
    const rows = [
      claimRow({ label: 'b', p: 0.02, ...up }),
      claimRow({ label: 'a', p: 0.02, ...up }),
      claimRow({ label: 'c', p: 0.001, ...up }),
    ];
    const concept = claimRow({ kind: 'concept', label: 'z', p: 0.04, ...up });
    const [clear] = makeTiers(answerOf([topic('t', { p: 0.01, ...up })], rows, [concept]));
    expect(clear?.rows.map(({ label }) => label)).toEqual(['z', 'c', 't', 'a', 'b']);
  });

  it('name a term that is a concept too but once, as the concept', () => {
    const concept = claimRow({ kind: 'concept', label: 'LLM', ...up });
    const [clear] = makeTiers(
      answerOf([], [claimRow({ label: 'LLM', id: 'llm', ...up })], [concept]),
    );
    expect(clear?.rows.map(rowKey)).toEqual(['concept:LLM']);
  });
});

describe('the finding in words', () => {
  const words = tiersInWords;

  it('counts a concept as a term where it is one of the family, else as one more look', () => {
    const named = { kind: 'concept', label: 'LLM', ...up } as const;
    const terms = [claimRow({ label: 'LLM', ...up }), claimRow({ label: 'a', ...up })];
    const concept = (size: number) =>
      [{ concept: 'LLM', row: claimRow(named), family: { kind: 'term', size } }] as ConceptReport[];
    const answer = { ...answerOf([topic('t')], terms), concepts: concept(terms.length) };
    expect(words(answer)).toContain('Two terms and no topic moved clearly');
    answer.concepts = concept(terms.length + 1);
    expect(words(answer)).toContain('One concept, one term and no topic moved clearly');
  });

  it('counts what is clear by kind, and what leans', () => {
    const terms = [
      claimRow({ label: 'a', ...up }),
      claimRow({ label: 'b', ...up }),
      claimRow({ label: 'c', ...leans }),
      claimRow({ label: 'd' }),
    ];
    expect(words(answerOf([topic('t')], terms))).toBe(
      'Two terms and no topic moved clearly. One more leans; the rest cannot be told from chance',
    );
    expect(words(answerOf([topic('t', leans)], terms))).toContain('Two more lean;');
  });

  it('says so where nothing moved', () => {
    expect(words(answerOf([topic('t')], [claimRow({ label: 'a' })]))).toBe(
      'No term and no topic moved clearly; the rest cannot be told from chance',
    );
  });

  it('names what is new and is not more', () => {
    const fresh = claimRow({ label: 'n', verdict: 'new', direction: 'up' });
    expect(words(answerOf([topic('t', up)], [fresh]))).toBe(
      'One topic and no term moved clearly. One is new; the rest cannot be told from chance',
    );
  });

  it('names concepts only where there are some', () => {
    expect(kindsInWords([{ kind: 'concept' }, { kind: 'term' }, { kind: 'term' }])).toBe(
      'one concept, two terms and no topic',
    );
  });
});

describe('the luck of a tier', () => {
  it('is told for topics and terms apart', () => {
    expect(luckOf(answerOf([], [], [], [0.08, 8.78]), 'clear')).toBe(
      'about 0.08 topics and 0.08 terms',
    );
    expect(luckOf(answerOf([], [], [], [0.08, 8.78]), 'leaning')).toBe(
      'about 8.8 topics and 8.8 terms',
    );
  });

  it('says no where no shuffle gave any', () => {
    expect(luckOf(answerOf([], []), 'clear')).toBe('no topic and no term');
    const some = answerOf([], []);
    some.terms.expectedByLuck.clear = 0.25;
    expect(luckOf({ ...some, topics: report([]) }, 'clear')).toBe('about 0.3 terms and no topic');
  });
});
