import { describe, expect, it } from 'vitest';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf } from '../../fixtures/twelve-papers.ts';
import { makePaper } from '../../fixtures/paper.ts';

const abstract = 'Phones send gradients.';
const corpus = corpusOf([
  makePaper({ id: 'foreign', abstract, abstractStatus: 'foreign' }),
  makePaper({ id: 'keynote', abstract, kind: 'keynote' }),
  makePaper({ id: 'paper', abstract }),
  makePaper({ id: 'poster', abstract, kind: 'poster' }),
  makePaper({ id: 'title only' }),
]);

describe('the papers of an analysis', () => {
  it('shape topics if they are papers or posters with an abstract of their own', () => {
    expect(analysisPapers(corpus).map(({ id, role }) => [id, role])).toEqual([
      ['foreign', 'place'],
      ['keynote', 'place'],
      ['paper', 'fit'],
      ['poster', 'fit'],
      ['title only', 'place'],
    ]);
  });

  it('take their words along', () => {
    const said = analysisPapers(corpus).map(({ tokens }) => tokens.abstract.length > 0);
    expect(said).toEqual([false, true, true, true, false]);
  });

  it('are without those that the reader left out', () => {
    const ids = analysisPapers(corpus, ['paper', 'unheard of']).map(({ id }) => id);
    expect(ids).toEqual(['foreign', 'keynote', 'poster', 'title only']);
  });
});
