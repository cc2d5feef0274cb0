import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseDelimited } from '../../../data/import/delimited.ts';

const cells = (text: string, delimiter = ',') =>
  parseDelimited(text, delimiter).rows.map((row) => row.cells);

describe('rows of a delimited text', () => {
  it('keep delimiters, doubled quotes and line ends inside quotes', () => {
    expect(cells('a,b\n"1, ""one""\n","2"\n')).toEqual([
      ['a', 'b'],
      ['1, "one"\n', '2'],
    ]);
  });

  it('know their line, counted past quoted line ends', () => {
    const { rows } = parseDelimited('a,b\n\n"1\n1",2\n3,4', ',');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('take a quote inside a cell as a quote', () => {
    expect(cells('a "quoted" word,"and "this" one",x')).toEqual([
      ['a "quoted" word', 'and "this" one', 'x'],
    ]);
  });

  it('lose the row alone whose quote is never closed', () => {
    const { rows, unclosed } = parseDelimited('a,b\n1,"open\n"2","3"\n4,5\n', ',');
    expect(rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['2', '3'],
      ['4', '5'],
    ]);
    expect(unclosed).toEqual([2]);
  });

  it('are those that Papa Parse finds in what it wrote itself', () => {
    const cell = fc.array(fc.constantFrom('a', 'ä', ' ', '"', ',', ';', '\t', '\n', '|', "'"), {
      maxLength: 6,
    });
    const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(
        fc.array(
          cell.map((signs) => signs.join('')),
          { minLength: width, maxLength: width },
        ),
        { minLength: 1, maxLength: 5 },
      ),
    );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        const text = papaparse.unparse(rows, { delimiter, newline: '\n' });
        expect(cells(text, delimiter)).toEqual(rows);
        expect(cells(text, delimiter)).toEqual(
          papaparse.parse(text, { delimiter, newline: '\n' }).data,
        );
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
