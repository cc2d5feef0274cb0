import { describe, expect, it } from 'vitest';
import { readBuiltIn } from '../../../data/build/built-in.ts';
import { reportClaims } from '../../../workers/claims/claim-report.ts';
import { reportConcept, weighTerms } from '../../../workers/claims/concept-report.ts';
import { takeSample } from '../../../workers/claims/sample.ts';
import { termRows } from '../../../workers/claims/term-rows.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { judgeMember } from '../../../workers/inference/family.ts';
import { choiceOf } from './small-corpus.ts';

const corpus = readBuiltIn('data/papers');
const choice = choiceOf({ collection: 'euromlsys' });
const sample = takeSample(corpus, choice);
const terms = drain(weighTerms(sample, termRows(sample, corpus.vocabulary), 1));
const ask = (text: string, variants: string[] | null = null) =>
  reportConcept({ text, variants }, corpus, sample, { terms, choice, seed: 1 });
const counts = (text: string) => ask(text).row.years.map(({ count }) => count);

describe('EuroMLSys 2021 to 2024', () => {
  it('has 17, 14 and 26 papers that count, and titles only in 2022', () => {
    expect(sample.years).toEqual([
      { year: 2021, state: 'loaded', papers: 17 },
      { year: 2022, state: 'titles only', papers: 0 },
      { year: 2023, state: 'loaded', papers: 14 },
      { year: 2024, state: 'loaded', papers: 26 },
    ]);
  });

  it('has a family of 74 terms: those in four papers or more, but for stop words', () => {
    expect(terms.p).toHaveLength(74);
  });

  it('judges a typed word that is a term as that term, not once more', () => {
    const family = drain(
      reportClaims(sample, terms.members, { kind: 'term', choice, seed: 1, shuffles: 1 }),
    );
    for (const { label, q, verdict } of family.rows) {
      const asked = reportConcept({ text: label, variants: [label] }, corpus, sample, {
        terms,
        choice,
        seed: 1,
      });
      expect(asked.family.size).toBe(74);
      expect([label, asked.row.q, asked.row.verdict]).toEqual([label, q, verdict]);
    }
  });

  it('turned to LLM clearly: 0, 1 and 11 papers', () => {
    const { row, variants, family } = ask('LLM');
    expect(counts('LLM')).toEqual([0, null, 1, 11]);
    expect(row).toMatchObject({ verdict: 'clear', direction: 'up', basis: 'trend', flags: [] });
    expect(variants[0]!.spellings.map(({ text }) => text)).toEqual(['large language model', 'LLM']);
    expect(family).toEqual({ kind: 'term', size: 74 });
    expect(counts('large language models')).toEqual(counts('LLM'));
  });

  it('leans to LLM serving: 0, 0 and 5 or 6 papers, inference being a near form', () => {
    const { row, variants } = ask('LLM serving');
    const [early, titles, middle, late] = counts('LLM serving');
    expect([early, titles, middle]).toEqual([0, null, 0]);
    expect([5, 6]).toContain(late);
    expect(row).toMatchObject({ verdict: 'leaning', direction: 'up', isNew: true });
    const used = variants.filter((variant) => variant.used).map(({ text }) => text);
    expect(used).toEqual(['LLM serving', 'LLM inference']);
  });

  it('says how many papers on LLM serving 2024 would have needed', () => {
    const { detectable } = ask('LLM serving').row;
    const slice = { years: [2021, 2023, 2024], papers: [17, 14, 26] };
    const verdict = (count: number) => judgeMember(slice, [0, 0, count], terms.p).verdict;
    expect(verdict(detectable!)).toBe('clear');
    expect(verdict(detectable! - 1)).not.toBe('clear');
  });

  it('counts only the variants that are ticked', () => {
    const { row } = ask('LLM serving', ['LLM serving']);
    expect(row.years.at(-1)!.count).toBe(2);
  });

  it('turned away from configuration: 6, 0 and 1 papers', () => {
    const { row } = ask('configuration');
    expect(counts('configuration')).toEqual([6, null, 0, 1]);
    expect(row.pDown).toBeGreaterThanOrEqual(0.8);
    expect(row.direction).toBe('down');
  });

  it('never counts 2022, not even by title; by title the posters of 2023 count', () => {
    const byTitle = takeSample(corpus, { ...choice, byTitle: true });
    const sizes = byTitle.years.map(({ state, papers }) => [state, papers]);
    expect(sizes).toEqual([
      ['loaded', 18],
      ['titles only', 0],
      ['loaded', 23],
      ['loaded', 26],
    ]);
  });
});
