import { describe, expect, it } from 'vitest';
import { methodsParagraph, type MethodsFacts } from '../../src/methods.ts';
import { defaultSearch } from '../../workers/engine/search-settings.ts';
import { defaultParameters } from '../../workers/topics/analyse.ts';

const facts: MethodsFacts = {
  parameters: { ...defaultParameters, k: 12, seed: 7 },
  fitted: [
    { venue: 'EuroMLSys', year: 2024 },
    { venue: 'EuroMLSys', year: 2021 },
    { venue: 'ASPLOS', year: 2024 },
  ],
  titled: 18,
  keynotes: 6,
  leftOut: 0,
  byTitle: false,
  reading: undefined,
  version: '1.2.3',
};

describe('the methods paragraph', () => {
  it('names venues with their years, and who stood aside', () => {
    expect(methodsParagraph(facts)).toContain(
      '3 papers and posters of ASPLOS 2024 and EuroMLSys 2021 and 2024 (18 records with a title alone left out of the counts and 6 keynotes left out).',
    );
    expect(methodsParagraph({ ...facts, titled: 0, keynotes: 0 })).toContain(
      'EuroMLSys 2021 and 2024.',
    );
  });

  it('says so when papers by title count and records were left out by hand', () => {
    const text = methodsParagraph({ ...facts, keynotes: 0, leftOut: 1, byTitle: true });
    expect(text).toContain(
      'placed afterwards into the nearest topic and counted and 1 record left out by hand',
    );
  });

  it('does not speak of a consensus where there was none', () => {
    const { consensus, restarts } = facts.parameters;
    const parameters = { ...facts.parameters, consensus: { ...consensus, runs: 0 } };
    const text = methodsParagraph({ ...facts, parameters });
    expect(text).toContain(`The best of ${restarts} restarts was kept, with k = 12 groups; seed 7`);
    expect(text).toContain('above 2,000 papers');
    expect(text).not.toContain('voted');
  });

  it('does not speak of a reduced space where many papers were grouped without', () => {
    const { consensus } = facts.parameters;
    const search = { ...defaultSearch, restarts: 6, sample: 5000, rounds: 9 };
    const parameters = { ...facts.parameters, restarts: 6, search };
    const text = methodsParagraph({
      ...facts,
      parameters: { ...parameters, consensus: { ...consensus, runs: 0 } },
    });
    expect(text).toContain('in no reduced space');
    expect(text).toContain(
      'Among at most 5,000 papers k-means found 24 groups (the best of 6 restarts); those that lost least by it were joined ' +
        'until k = 12 were left (Ward 1963), which started at most 9 rounds on all',
    );
    expect(text).not.toContain('Latent semantic analysis');
  });

  it('says how the words of many papers were found, and what was not done', () => {
    expect(methodsParagraph(facts)).toContain('acronyms were joined with their expansions');
    const counted = methodsParagraph({ ...facts, reading: 'counted' });
    expect(counted).toContain('lemmatised with wink-nlp');
    expect(counted).toContain('compounds and acronyms were not joined');
    const sampled = methodsParagraph({ ...facts, reading: 'sampled' });
    expect(sampled).toContain('in a sample of at most 1,500 papers');
    expect(sampled).toContain('acronyms were not joined with their expansions');
    expect(sampled).not.toContain('lemmatised');
  });

  it('counts venues where they are too many to name', () => {
    const fitted = Array.from({ length: 30 }, (_, at) => ({ venue: `V${at}`, year: 1990 + at }));
    expect(methodsParagraph({ ...facts, fitted })).toContain(
      '30 papers and posters of 30 venues, 1990 to 2019 (',
    );
  });

  it('gives the parameters in force', () => {
    const text = methodsParagraph(facts);
    const { terms, weights, dimensions, consensus } = facts.parameters;
    for (const part of [
      'k = 12 groups',
      'seed 7',
      `fewer than ${terms.minPapers} papers`,
      `counted ${terms.titleWeight} times`,
      `${dimensions} dimensions`,
      `a last k-means in ${consensus.last} dimensions`,
      'topics --k 12 --seed 7',
      'Undercurrent 1.2.3',
    ])
      expect(text).toContain(part);
    expect(weights.tf).toBe('bm25');
    expect(text).toContain(`k1 = ${weights.k1}, b = ${weights.b}`);
    expect(
      methodsParagraph({
        ...facts,
        parameters: { ...facts.parameters, weights: { ...weights, tf: 'log' } },
      }),
    ).toContain('1 + ln of the count');
  });
});
