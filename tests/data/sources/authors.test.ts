import { describe, expect, it } from 'vitest';
import { closeGroup, readAuthors, splitNames } from '../../../data/sources/authors.ts';
import { at } from './documents.ts';

describe('a list of authors', () => {
  it('gives an affiliation to all names before it', () => {
    const list = 'Ada Lin, Bo Ek & Cy Wu (MIT); Di Xu and Em Ito (ETH)';
    expect(readAuthors(list)).toEqual([
      ...at('MIT', 'Ada Lin', 'Bo Ek', 'Cy Wu'),
      ...at('ETH', 'Di Xu', 'Em Ito'),
    ]);
  });

  it('needs no semicolon after an affiliation', () => {
    const expected = [...at('MIT', 'Ada Lin'), ...at('ETH', 'Bo Ek'), ...at('KTH', 'Cy Wu')];
    expect(readAuthors('Ada Lin (MIT), Bo Ek (ETH), and Cy Wu (KTH)')).toEqual(expected);
    expect(readAuthors('Ada Lin (MIT) Bo Ek (ETH)\nCy Wu (KTH)')).toEqual(expected);
  });

  it('keeps brackets, commas and semicolons within an affiliation', () => {
    expect(readAuthors('Ada Lin (Hong Kong (Shenzhen)); Bo Ek (MIT; ETH, Zurich)')).toEqual([
      ...at('Hong Kong (Shenzhen)', 'Ada Lin'),
      ...at('MIT; ETH, Zurich', 'Bo Ek'),
    ]);
  });

  it('drops a bracket too many', () => {
    expect(readAuthors('Ada Lin (MIT)); Bo Ek (ETH) )')).toEqual([
      ...at('MIT', 'Ada Lin'),
      ...at('ETH', 'Bo Ek'),
    ]);
  });

  it('gives no affiliation to names without one', () => {
    expect(readAuthors('Ada Lin; Bo Ek (ETH); Cy Wu')).toEqual([
      ...at(null, 'Ada Lin'),
      ...at('ETH', 'Bo Ek'),
      ...at(null, 'Cy Wu'),
    ]);
    expect(readAuthors('Ada Lin ()')).toEqual(at(null, 'Ada Lin'));
    expect(readAuthors('Minh Tri Lê Inria Grenoble')).toEqual(
      at(null, 'Minh Tri Lê Inria Grenoble'),
    );
    expect(readAuthors(' ; ')).toEqual([]);
  });

  it('takes an institution after a comma for the affiliation', () => {
    expect(readAuthors('Ada Lin (MIT); Bo Ek, Lund University, Sweden')).toEqual([
      ...at('MIT', 'Ada Lin'),
      ...at('Lund University, Sweden', 'Bo Ek'),
    ]);
  });
});

describe('names in a list', () => {
  it('are divided at commas and linking words but not within words', () => {
    expect(splitNames('Sandra Rand, Anders And &  Bo Ek, and Cy Wu,')).toEqual([
      ...['Sandra Rand', 'Anders And', 'Bo Ek', 'Cy Wu'],
    ]);
  });

  it('keep the comma before a generation', () => {
    expect(splitNames('Ada Lin, Jr., Bo Ek')).toEqual(['Ada Lin, Jr.', 'Bo Ek']);
  });
});

describe('a group in brackets', () => {
  it('ends after its own closing bracket, or nowhere', () => {
    expect(closeGroup('a (b (c) d) e', 2)).toBe(11);
    expect(closeGroup('a (b (c) d', 2)).toBeNull();
  });
});
