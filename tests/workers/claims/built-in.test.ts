import { describe, expect, it } from 'vitest';
import { readBuiltIn } from '../../../data/build/built-in.ts';
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

  it('has a family of about 93 terms', () => {
    expect(terms.p.length).toBeGreaterThan(70);
    expect(terms.p.length).toBeLessThan(110);
  });

  it('turned to LLM clearly: 0, 1 and 11 papers', () => {
    const { row, variants, family } = ask('LLM');
    expect(counts('LLM')).toEqual([0, null, 1, 11]);
    expect(row).toMatchObject({ verdict: 'clear', direction: 'up', basis: 'trend', flags: [] });
    expect(variants[0]!.spellings.map(({ text }) => text)).toEqual(['large language model', 'LLM']);
    expect(family).toEqual({ kind: 'term', size: terms.p.length + 1 });
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
