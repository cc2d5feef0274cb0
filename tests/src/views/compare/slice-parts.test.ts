import { describe, expect, it } from 'vitest';
import {
  venuesOf,
  withVenue,
  withYears,
  yearsOf,
} from '../../../../src/views/compare/slice-parts.ts';
import { makePaper } from '../../../fixtures/paper.ts';

const papers = [
  makePaper({ id: 'a', venue: 'SOSP', year: 2024 }),
  makePaper({ id: 'b', venue: 'HPCA', year: 2021 }),
  makePaper({ id: 'c', venue: 'SOSP', year: 0 }),
];
const years = [2021, 2022, 2023, 2024];

describe('the parts of a slice', () => {
  it('are the venues and years that the papers have', () => {
    expect(venuesOf(papers)).toEqual(['HPCA', 'SOSP']);
    expect(yearsOf(papers)).toEqual([2021, 2024]);
  });

  it('gain a venue, lose it, and have no part left for none', () => {
    expect(withVenue({}, 'SOSP')).toEqual({ venue: ['SOSP'] });
    expect(withVenue({ venue: ['SOSP'], year: [[2024, 2024]] }, 'HPCA')).toEqual({
      venue: ['HPCA', 'SOSP'],
      year: [[2024, 2024]],
    });
    expect(withVenue({ venue: ['SOSP'] }, 'SOSP')).toEqual({});
  });

  it('have one year chosen as both ends, and the other end follow where it must', () => {
    expect(withYears({}, 'first', 2022, years)).toEqual({ year: [[2022, 2022]] });
    const span = { year: [[2021, 2023]] as [number, number][] };
    expect(withYears(span, 'last', 2024, years)).toEqual({ year: [[2021, 2024]] });
    expect(withYears(span, 'first', 2024, years)).toEqual({ year: [[2024, 2024]] });
    expect(withYears(span, 'last', 2021, years)).toEqual({ year: [[2021, 2021]] });
  });

  it('are free of years for any', () => {
    expect(withYears({ year: [[2021, 2023]], venue: ['SOSP'] }, 'last', null, years)).toEqual({
      venue: ['SOSP'],
    });
  });
});
