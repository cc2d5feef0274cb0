import { describe, expect, it } from 'vitest';
import { splitRunOn } from '../../../data/sources/run-on.ts';
import { readVocabulary } from '../../../data/sources/vocabulary.ts';
import { at } from './documents.ts';

const vocabulary = readVocabulary('we learn models of systems, serving networks');

function split(text: string): string[] {
  const parts = splitRunOn(text, vocabulary);
  if (parts.kind === 'unsplit') return [];
  return [parts.title, parts.authors.map(({ name }) => name).join('|'), parts.abstract ?? ''];
}

describe('a run-on line', () => {
  it('is split before the first name and after the last affiliation', () => {
    expect(
      splitRunOn('Serving Models Ada Lin, Bo Ek (MIT); Cy Wu (ETH) We weave.', vocabulary),
    ).toEqual({
      kind: 'split',
      title: 'Serving Models',
      authors: [...at('MIT', 'Ada Lin', 'Bo Ek'), ...at('ETH', 'Cy Wu')],
      abstract: 'We weave.',
      starts: { authors: 15, abstract: 48 },
    });
  });

  it.each([
    ['initials', 'Serving Models Ada B. Lin (MIT)', 'Serving Models', 'Ada B. Lin'],
    ['only an initial', 'Fast CPUs A. Lin (MIT)', 'Fast CPUs', 'A. Lin'],
    ['three words', 'Serving Models Pol Ada Lin (MIT)', 'Serving Models', 'Pol Ada Lin'],
    ['a particle', 'Serving Models Ada van der Lin (MIT)', 'Serving Models', 'Ada van der Lin'],
    ['short common words', 'Serving Models An He (MIT)', 'Serving Models', 'An He'],
    ['a word that ends a title', 'Systems in Java Ada Lin (MIT)', 'Systems in Java', 'Ada Lin'],
    ['a generation', 'Serving Models Ada Lin, Jr. (MIT)', 'Serving Models', 'Ada Lin, Jr.'],
  ])('may begin its names with %s', (_, text, title, author) => {
    expect(split(text)).toEqual([title, author, '']);
  });

  it('leaves a word of the field to the title, though this document uses it nowhere else', () => {
    expect(split('A Learnable Learning Rate Ada Lin (MIT) We.')[0]).toBe(
      'A Learnable Learning Rate',
    );
  });

  it('leaves a proper noun to the title if the abstract uses it', () => {
    expect(split('Tuning Apache Loom Ada Lin (MIT) We tune Loom.')[0]).toBe('Tuning Apache Loom');
  });

  it('finds the names behind commas and brackets of the title', () => {
    const title = 'Fast, Small and Serving Large Models (LLMs) for Systems';
    expect(split(`${title} Ada Lin, Bo Ek (MIT) We weave.`)).toEqual([
      title,
      'Ada Lin|Bo Ek',
      'We weave.',
    ]);
  });

  it('lets a wider gap part title and name', () => {
    expect(split('Loom  Ada Bea Lin (MIT)')).toEqual([]);
    expect(split('The Loom  Ada Bea Lin (MIT)').slice(0, 2)).toEqual(['The Loom', 'Ada Bea Lin']);
  });

  it('takes names for authors where a semicolon was lost, and an abbreviation not', () => {
    const abstract = 'Graph Neural Networks (GNNs) weave.';
    expect(split(`Serving Models Ada Lin (MIT) Bo Ek (ETH) ${abstract}`)).toEqual([
      'Serving Models',
      'Ada Lin|Bo Ek',
      abstract,
    ]);
  });

  it('drops a bracket too many at the end of the authors', () => {
    expect(split('Serving Models Ada Lin (MIT)) We weave.')[2]).toBe('We weave.');
  });

  it.each([
    ['has no brackets', 'Serving Models Ada Lin MIT We weave.'],
    ['has no title', 'Ada Lin, Bo Ek (MIT) We weave.'],
    ['has only a given name for a title', 'Ada Bea Lin, Bo Ek (MIT) We weave.'],
    ['never closes its bracket', 'Serving Models Ada Lin (MIT We weave.'],
    [
      'has brackets only in its sentences',
      'We weave cloth. It is a Serving Model of Ada Lin (AL).',
    ],
    ['breaks off within its authors', 'Serving Models Ada Lin (MIT); and others.'],
  ])('is not split if it %s', (_, text) => {
    expect(split(text)).toEqual([]);
  });
});
