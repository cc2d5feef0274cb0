import { describe, expect, it } from 'vitest';
import { countMany } from '../../../workers/engine/sparse-terms.ts';
import { countTerms, defaultTermOptions, selectTerms } from '../../../workers/topics/terms.ts';
import { corpusOf } from '../../fixtures/twelve-papers.ts';

describe('the words of many papers', () => {
  const { tokens, vocabulary } = corpusOf();

  it('are the words and counts of the small engine, the commonest first', () => {
    const fit = tokens.map((_, row) => row % 4 !== 3);
    const shaping = tokens.filter((_, row) => fit[row]);
    const theirs = selectTerms(shaping, vocabulary, defaultTermOptions);
    const counts = countTerms(tokens, theirs, defaultTermOptions.titleWeight);
    const { selection, matrix } = countMany(tokens, fit, vocabulary, defaultTermOptions);
    expect([...selection.terms].sort((a, b) => a - b)).toEqual([...theirs.terms]);
    expect(selection.meanLength).toBeCloseTo(theirs.meanLength, 12);
    expect(selection.papers).toBe(theirs.papers);
    const { documentFrequency } = selection;
    expect([...documentFrequency]).toEqual([...documentFrequency].sort((a, b) => b - a));
    expect(cells(matrix, selection.terms)).toEqual(cells(counts, theirs.terms));
  });
});

/** `row term count` of each cell. */
function cells({ rows, start, column, count }: ReturnType<typeof countTerms>, terms: Int32Array) {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(column.subarray(start[row], start[row + 1]), (c, i) =>
      [row, terms[c], count[start[row]! + i]].join(' '),
    ).sort(),
  );
}
