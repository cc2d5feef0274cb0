import { describe, expect, it } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import { measureAgreement } from '../../../workers/topics/agreement.ts';
import { standardParameters } from '../../../workers/topics/analyse.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf } from '../../fixtures/twelve-papers.ts';

const corpus = corpusOf();
const papers = analysisPapers(corpus);
const standard = standardParameters(3, 1);
const quick = { ...standard, consensus: { ...standard.consensus, runs: 40, cuts: 5 } };

function agreement(list = papers, k = 3) {
  const parameters = { ...quick, k };
  return drain(measureAgreement(list, corpus.vocabulary, parameters, { seeds: 3, parts: 4 }));
}

describe('how alike the topics come out again', () => {
  it('is wholly so over seeds where three topics are obvious', () => {
    expect(agreement().seeds).toEqual({ count: 3, ari: 1 });
  });

  it('is less without a fourth of the papers than with all, and not by chance', () => {
    const { leavingOut } = agreement();
    expect(leavingOut.count).toBe(4);
    expect(leavingOut.ari).toBeGreaterThan(0.2);
    expect(leavingOut.ari).toBeLessThanOrEqual(1);
  });

  it('is less where five topics are asked of three', () => {
    const { seeds, leavingOut } = agreement(papers, 5);
    expect(Math.min(seeds.ari, leavingOut.ari)).toBeLessThan(1);
  });

  it('does not depend on the order of the papers', () => {
    expect(agreement([...papers].reverse())).toEqual(agreement());
  });
});
