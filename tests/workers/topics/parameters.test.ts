import { describe, expect, it } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import { analyse } from '../../../workers/topics/analyse.ts';
import { standardParameters, type Parameters } from '../../../workers/topics/parameters.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf } from '../../fixtures/twelve-papers.ts';

const corpus = corpusOf();
const run = (parameters: Parameters) =>
  analyse(analysisPapers(corpus), corpus.vocabulary, parameters);

describe('the parameters in use', () => {
  it('grow the space of the clustering with k from ten topics to twenty', () => {
    const at = (k: number) => {
      const { consensus } = standardParameters(k, 1);
      return [...consensus.dimensions, consensus.last];
    };
    expect(at(10)).toEqual([8, 10, 12, 15, 12]);
    expect(at(4)).toEqual(at(10));
    expect(at(15)).toEqual([12, 15, 18, 23, 18]);
    expect(at(20)).toEqual([16, 20, 24, 30, 24]);
    expect(at(40)).toEqual(at(20));
  });

  it('fit one space for every k', () => {
    const fitted = [2, 10, 20, 40].map((k) => standardParameters(k, 1).dimensions);
    expect(new Set(fitted)).toEqual(new Set([30]));
  });

  it('have no runs to vote where there are more papers than a consensus is made of', () => {
    const standard = standardParameters(3, 1);
    const few = { ...standard, consensus: { ...standard.consensus, runs: 20, mostPapers: 11 } };
    const { parameters, stage, assignments } = drain(run(few));
    expect([parameters.consensus.runs, stage]).toEqual([0, 'refined']);
    expect(assignments).toHaveLength(12);
    const steps = [...run(few)];
    expect(steps.at(-1)).toEqual({ done: 20, total: 20 });
    expect(steps.every(({ first }) => first === undefined)).toBe(true);
  });

  it('have them where there are not', () => {
    const standard = standardParameters(3, 1);
    const enough = { ...standard, consensus: { ...standard.consensus, runs: 20, mostPapers: 12 } };
    expect(drain(run(enough)).parameters.consensus.runs).toBe(20);
  });
});
