import { describe, expect, it } from 'vitest';
import { readListAuthors } from '../../../data/sources/list-authors.ts';

const read = (...lines: string[]) =>
  readListAuthors(lines).map(({ name, affiliation }) => `${name} | ${affiliation ?? 'null'}`);

describe('the authors of a list', () => {
  it('takes a bracket for the affiliation of all names before it', () => {
    expect(read('Bohan Zhao and Wei Xu (Tsinghua University)', 'Ada Lin, and Bo Ek (X)')).toEqual([
      'Bohan Zhao | Tsinghua University',
      'Wei Xu | Tsinghua University',
      'Ada Lin | X',
      'Bo Ek | X',
    ]);
  });

  it('drops a comma before the bracket and keeps capitals', () => {
    expect(
      read('Hua Zhong, Wenbo ZHANG, (Academy)', 'Yan Liu (Inspur Software Co., Ltd.)'),
    ).toEqual([
      'Hua Zhong | Academy',
      'Wenbo ZHANG | Academy',
      'Yan Liu | Inspur Software Co., Ltd.',
    ]);
  });

  it('reads nested brackets and names that stand twice', () => {
    const lines = [
      'QIANG WANG (HIT (Shenzhen))',
      'Wei Wang, Gu Gong (HKUST(GZ))',
      'Wei Wang (HKUST)',
    ];
    expect(read(...lines)).toEqual([
      'QIANG WANG | HIT (Shenzhen)',
      'Wei Wang | HKUST(GZ)',
      'Gu Gong | HKUST(GZ)',
      'Wei Wang | HKUST',
    ]);
  });

  it('reads authors that share one line, each with a bracket', () => {
    expect(read('Samantha Miller (UW), Ang Chen (UM), Danyang Zhuo (Duke University)')).toEqual([
      'Samantha Miller | UW',
      'Ang Chen | UM',
      'Danyang Zhuo | Duke University',
    ]);
  });

  it('keeps names between which a comma is missing as one', () => {
    expect(read('Tianyi Yang, Mingcan Xiang Lijun Zhang (UMass)')).toEqual([
      'Tianyi Yang | UMass',
      'Mingcan Xiang Lijun Zhang | UMass',
    ]);
  });

  it('reads an institution after a comma and leaves a bare name without one', () => {
    expect(read('Zhihao Jia, Carnegie Mellon University', 'Ada Lin', 'Bo Ek (X)')).toEqual([
      'Zhihao Jia | Carnegie Mellon University',
      'Ada Lin | null',
      'Bo Ek | X',
    ]);
  });

  it('goes on with the next line inside a bracket, after a comma and before an "and"', () => {
    expect(read('Ada Lin,', 'Bo Ek (University of', 'Merced)', 'Cy Wu', 'and Di Xu (Y)')).toEqual([
      'Ada Lin | University of Merced',
      'Bo Ek | University of Merced',
      'Cy Wu | Y',
      'Di Xu | Y',
    ]);
  });

  it('ends a bracket that is never closed with its line', () => {
    expect(read('Ada Lin (X', 'Bo Ek (Y)')).toEqual(['Ada Lin | X', 'Bo Ek | Y']);
  });

  it('takes no stray mark for an author', () => {
    expect(read('***', '; Ada Lin (X);', ')', '')).toEqual(['Ada Lin | X']);
    expect(read()).toEqual([]);
  });
});
