import { describe, expect, it } from 'vitest';
import type { Definition } from '../../data/acronyms.ts';
import { joinAcronyms } from '../../data/concepts.ts';
import type { Word } from '../../data/word.ts';

function words(text: string): (Word | null)[] {
  return text
    .split(' ')
    .map((surface) =>
      surface === '.'
        ? null
        : { term: surface.toLowerCase(), surface, wordClass: 'noun', stop: false, tie: '' },
    );
}

/** Joins the acronyms of papers given as text and definitions `DL = deep learning`. */
function join(...papers: [text: string, ...definitions: string[]][]) {
  const { streams, acronyms } = joinAcronyms(
    papers.map(([text]) => [words(text)]),
    papers.map(([, ...definitions]) => definitions.map(toDefinition)),
    (parts) => parts.map((part) => part.toLowerCase()),
  );
  const texts = streams.map(([stream = []]) => stream.map((word) => word?.term ?? '.').join(' | '));
  return { texts, acronyms };
}

function toDefinition(text: string): Definition {
  const [short = '', long = ''] = text.split(' = ');
  return { short, long };
}

describe('an acronym', () => {
  it('and its expansion become one term, in every paper', () => {
    const { texts, acronyms } = join(
      ['deep learning . DL runs', 'DL = deep learning'],
      ['fast deep learning'],
      ['fast DL'],
    );
    expect(texts).toEqual(['dl | . | dl | runs', 'fast | dl', 'fast | dl']);
    expect(acronyms).toEqual([{ term: 'dl', short: 'DL', long: 'deep learning', papers: 1 }]);
  });

  it('keeps its reader’s spelling: the acronym’s own', () => {
    const { streams } = joinAcronyms(
      [[words('deep learning')]],
      [[toDefinition('DL = deep learning')]],
      (parts) => parts,
    );
    expect(streams[0]?.[0]).toEqual([
      { term: 'dl', surface: 'DL', wordClass: 'name', stop: false, tie: '' },
    ]);
  });

  it('with two expansions keeps them apart', () => {
    const { texts, acronyms } = join(
      ['deep learning . DL', 'DL = deep learning'],
      ['deep learning', 'DL = deep learning'],
      ['distributed ledger . DL', 'DL = distributed ledger'],
      ['a distributed ledger'],
    );
    expect(texts).toEqual([
      'dl | . | dl',
      'dl',
      'distributed ledger | . | distributed ledger',
      'a | distributed ledger',
    ]);
    expect(acronyms).toEqual([
      { term: 'distributed ledger', short: 'DL', long: 'distributed ledger', papers: 1 },
      { term: 'dl', short: 'DL', long: 'deep learning', papers: 2 },
    ]);
  });

  it('means what most papers define where a paper defines nothing', () => {
    const { texts } = join(
      ['DL', 'DL = distributed ledger'],
      ['DL', 'DL = deep learning'],
      ['DL', 'DL = deep learning'],
      ['DL'],
    );
    expect(texts).toEqual(['distributed ledger', 'dl', 'dl', 'dl']);
  });

  it('has one meaning where two expansions differ in inflection or small words', () => {
    const { texts } = join(
      ['NAS', 'NAS = neural architecture search'],
      ['NAS', 'NAS = neural architecture searching'],
    );
    expect(texts).toEqual(['nas', 'nas']);
  });

  it('is not an ordinary word in small letters, unless the paper defines it', () => {
    const { texts } = join(
      ['caps on power . CAPS', 'CAPS = Contention-Aware Placement Search'],
      ['caps on power'],
    );
    expect(texts[0]).toBe('caps | on | power | . | caps');
    expect(texts[1]).toBe('caps | on | power');
  });

  it('leaves its letters to the word that more papers write with them', () => {
    const { texts } = join(
      ['a greedy search procedure . GRASP', 'GRASP = greedy search procedure'],
      ['robots grasp cups'],
      ['Grasp stability . they grasp'],
    );
    expect(texts).toEqual([
      'a | greedy search procedure | . | greedy search procedure',
      'robots | grasp | cups',
      'grasp | stability | . | they | grasp',
    ]);
  });

  it('is not a word that begins a sentence', () => {
    const { texts } = join(
      ['GRASP', 'GRASP = greedy search procedure'],
      ['GRASP again'],
      ['Grasp cups'],
    );
    expect(texts).toEqual(['grasp', 'grasp | again', 'grasp | cups']);
    const { acronyms } = join(['GRASP', 'GRASP = greedy search procedure'], ['Grasp cups . Grasp']);
    expect(acronyms[0]?.term).toBe('grasp');
  });

  it('takes the longest expansion that fits', () => {
    const { texts } = join(
      ['deep learning', 'DL = deep learning'],
      ['deep learning recommendation model', 'DLRM = deep learning recommendation model'],
    );
    expect(texts).toEqual(['dl', 'dlrm']);
  });

  it('does not reach over a break', () => {
    expect(join(['deep . learning', 'DL = deep learning']).texts).toEqual(['deep | . | learning']);
  });

  it('is none where nothing is defined', () => {
    expect(join(['deep learning . DL'])).toEqual({
      texts: ['deep | learning | . | dl'],
      acronyms: [],
    });
  });
});
