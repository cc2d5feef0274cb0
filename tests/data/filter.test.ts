import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counted,
  FilterError,
  formatFilter,
  matches,
  parseFilter,
  parseSpan,
  type Facts,
  type Filter,
} from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import { anyFilter } from '../fixtures/filters.ts';
import { makePaper } from '../fixtures/paper.ts';

const facts: Facts = { topic: 3, margin: 0.12, terms: new Set(['gpu', 'schedule']) };
const paper = makePaper({
  id: 'euromlsys-2023-abc',
  venue: 'EuroMLSys',
  year: 2023,
  kind: 'poster',
  abstract: 'GPUs are scheduled.',
  labels: ['ML scheduling', 'energy'],
  stars: 2,
});

function chosen(filter: string | Filter, change: Partial<Paper> = {}): boolean {
  const read = typeof filter === 'string' ? parseFilter(filter) : filter;
  return matches(read, { ...paper, ...change }, facts);
}

describe('a filter as text', () => {
  it('is read part by part, `,` for and, `|` for or', () => {
    expect(parseFilter('year=2021-2023|2025,venue=EuroMLSys,kind=paper|poster,topic=3|0')).toEqual({
      year: [
        [2021, 2023],
        [2025, 2025],
      ],
      venue: ['EuroMLSys'],
      kind: ['paper', 'poster'],
      topic: [3, 0],
    });
    expect(parseFilter('label=ML scheduling,term=gpu,text=title,id=a|b')).toEqual({
      label: ['ML scheduling'],
      term: ['gpu'],
      text: ['title'],
      id: ['a', 'b'],
    });
  });

  it('may have white space, empty pieces, capitals in names and a long dash between years', () => {
    expect(parseFilter(' Venue = HPCA | HPDC ,, YEAR=2021–2023 , Kind=POSTER')).toEqual({
      venue: ['HPCA', 'HPDC'],
      year: [[2021, 2023]],
      kind: ['poster'],
    });
  });

  it('is empty for the empty filter, and the other way round', () => {
    expect(parseFilter('')).toEqual({});
    expect(parseFilter(' , ')).toEqual({});
    expect(formatFilter({})).toBe('');
    expect(formatFilter({ venue: [], year: [] })).toBe('');
  });

  it('writes marks that separate as their codes', () => {
    expect(formatFilter({ label: ['a,b', '50%', 'x=y|z'] })).toBe('label=a%2Cb|50%25|x%3Dy%7Cz');
    expect(parseFilter('label=a%2cb|50%25|x%3Dy%7Cz')).toEqual({
      label: ['a,b', '50%', 'x=y|z'],
    });
    expect(parseFilter('label=100%|%20')).toEqual({ label: ['100%', '%20'] });
  });

  it('writes one year as one number', () => {
    expect(
      formatFilter({
        year: [
          [2024, 2024],
          [2021, 2023],
        ],
      }),
    ).toBe('year=2024|2021-2023');
  });

  it('comes back as it was written, for 5,000 filters', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parseFilter(formatFilter(filter))).toEqual(filter);
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it.each([
    ['EuroMLSys', '“EuroMLSys” is not of the form name=value'],
    ['=EuroMLSys', '“=EuroMLSys” is not of the form name=value'],
    ['venue=', '“venue=” is not of the form name=value'],
    ['venue= | ', '“venue= | ” is not of the form name=value'],
    ['colour=red', 'there is no part “colour”'],
    ['__proto__=red', 'there is no part “__proto__”'],
    ['kind=talk', 'there is no kind “talk”; there are paper, poster, keynote'],
    ['text=figures', 'there is no text “figures”; there are abstract, title'],
    ['topic=first', '“first” is not a topic'],
    ['topic=-1', '“-1” is not a topic'],
    ['topic=1.5', '“1.5” is not a topic'],
    ['margin=thin', '“thin” is not a margin of 0 to 2'],
    ['margin=0', '“0” is not a margin of 0 to 2'],
    ['margin=2.1', '“2.1” is not a margin of 0 to 2'],
    ['margin=1e-1', '“1e-1” is not a margin of 0 to 2'],
    ['year=soon', '“soon” is not a year'],
    ['year=2024-2021', '“2024-2021” is not a year or a span of years'],
    ['year=2021-2022-2023', '“2021-2022-2023” is not a year or a span of years'],
  ])('is refused in words if it is %s', (text, words) => {
    expect(() => parseFilter(text)).toThrow(FilterError);
    expect(() => parseFilter(text)).toThrow(words);
  });

  it('is either read or refused with a FilterError, whatever it holds', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('venue=', 'year=2021', 'kind=', 'topic=', ',', '|', '=', '%', '-', '%2C'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        try {
          const filter = parseFilter(pieces.join(''));
          expect(parseFilter(formatFilter(filter))).toEqual(filter);
        } catch (error) {
          expect(error).toBeInstanceOf(FilterError);
        }
      }),
      { seed: 2, numRuns: 3000 },
    );
  });
});

describe('a span of years', () => {
  it('is one year or two, the earlier first', () => {
    expect(parseSpan('2024')).toEqual([2024, 2024]);
    expect(parseSpan(' 2021 - 2023 ')).toEqual([2021, 2023]);
    expect(() => parseSpan('')).toThrow('“” is not a year');
    expect(() => parseSpan('2021-')).toThrow(FilterError);
  });
});

describe('a paper is chosen', () => {
  it.each([
    ['venue=EuroMLSys', true],
    ['venue=EUROMLSYS|HPCA', true],
    ['venue=HPCA', false],
    ['year=2023', true],
    ['year=2021-2022|2023-2024', true],
    ['year=2021-2022|2024', false],
    ['kind=poster', true],
    ['kind=paper|keynote', false],
    ['label=ml SCHEDULING', true],
    ['label=scheduling', false],
    ['star=2', true],
    ['star=0|2', true],
    ['star=0|1|3', false],
    ['topic=3', true],
    ['topic=2|4', false],
    ['term=GPU', true],
    ['term=cpu', false],
    ['margin=0.2', true],
    ['margin=.125', true],
    ['margin=0.12', false],
    ['margin=.1|.2', true],
    ['text=abstract', true],
    ['text=title', false],
    ['text=title|abstract', true],
    ['id=euromlsys-2023-abc', true],
    ['id=EuroMLSys-2023-ABC', true],
    ['id=other', false],
  ])('by %s: %s', (filter, expected) => {
    expect(chosen(filter)).toBe(expected);
  });

  it('only if every part holds', () => {
    expect(chosen('venue=euromlsys,year=2023,topic=3,term=gpu')).toBe(true);
    expect(chosen('venue=euromlsys,year=2023,topic=4,term=gpu')).toBe(false);
    expect(chosen('')).toBe(true);
    expect(chosen({ venue: [], topic: [] })).toBe(true);
  });

  it('as title only if its abstract is missing or another paper’s', () => {
    expect(chosen('text=title', { abstract: null, abstractStatus: 'missing' })).toBe(true);
    expect(chosen('text=title', { abstractStatus: 'foreign' })).toBe(true);
    expect(chosen('text=abstract', { abstractStatus: 'foreign' })).toBe(false);
  });

  it('by no topic if it has none', () => {
    expect(matches({ topic: [0] }, paper, { topic: null, margin: null, terms: new Set() })).toBe(
      false,
    );
  });

  it('by no margin if it is in no topic', () => {
    expect(matches({ margin: [2] }, paper, { topic: null, margin: null, terms: new Set() })).toBe(
      false,
    );
  });

  it('as counted if it is a paper or poster with an abstract of its own', () => {
    expect(chosen(counted)).toBe(true);
    expect(chosen(counted, { kind: 'paper' })).toBe(true);
    expect(chosen(counted, { kind: 'keynote' })).toBe(false);
    expect(chosen(counted, { abstract: null, abstractStatus: 'missing' })).toBe(false);
  });
});
