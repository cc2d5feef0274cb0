import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTerms } from '../../../workers/topics/terms.ts';
import { defaultWeights, weighTerms, type Vectors } from '../../../workers/topics/vectors.ts';
import { countAll, fiveWords, fourTexts, paperSaying } from '../../fixtures/words.ts';

// scikit-learn 1.2.1: TfidfVectorizer(sublinear_tf=...).fit_transform(fourTexts), and transform of
// two texts it was not fitted on; columns cache, graph, phone, token, vertex.
const sublinear = [
  [0.472048929606, 0.647060392738, 0, 0, 0.598734211656],
  [0, 0.359919066127, 0.932983529243, 0, 0],
  [0.357847235547, 0, 0, 0.933780143295, 0],
  [0, 0.496816117483, 0.613666744011, 0.613666744011, 0],
];
const linear = [
  [0.437248998119, 0.70798149562, 0, 0, 0.554594911177],
  [0, 0.260541724265, 0.965462588564, 0, 0],
  [0.196116135138, 0, 0, 0.980580675691, 0],
  [0, 0.496816117483, 0.613666744011, 0.613666744011, 0],
];
const otherTexts = ['token token vertex', 'unseen'];
const others = [
  [0, 0, 0, 0.800337304154, 0.599549997565],
  [0, 0, 0, 0, 0],
];

function dense({ rows, columns, start, column, value }: Vectors): number[][] {
  return Array.from({ length: rows }, (_, row) => {
    const out = new Array<number>(columns).fill(0);
    for (let cell = start[row]!; cell < start[row + 1]!; cell += 1)
      out[column[cell]!] = value[cell]!;
    return out;
  });
}

function expectEqual(found: number[][], expected: number[][]): void {
  expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  const gaps = found.flatMap((row, r) => row.map((x, c) => Math.abs(x - expected[r]![c]!)));
  expect(Math.max(...gaps)).toBeLessThan(1e-8);
}

const log = { ...defaultWeights, tf: 'log' as const };
const raw = { ...defaultWeights, tf: 'raw' as const };

describe('TF-IDF', () => {
  const { matrix, selection } = countAll(fiveWords, fourTexts);

  it('is that of scikit-learn, sublinear', () => {
    expectEqual(dense(weighTerms(matrix, selection, log)), sublinear);
  });

  it('is that of scikit-learn, linear', () => {
    expectEqual(dense(weighTerms(matrix, selection, raw)), linear);
  });

  it('weighs papers that did not choose the terms by the papers that did', () => {
    const tokens = otherTexts.map((text) => paperSaying(fiveWords, text));
    expectEqual(dense(weighTerms(countTerms(tokens, selection, 1), selection, log)), others);
  });

  it('lets a word count for less each time it is said again, and the more so in a long paper', () => {
    // BM25 (Robertson and Zaragoza 2009), k1 = 1.2, b = .75, on papers of 3, 2 and 5 words, 10 / 3 in the mean:
    // count x 2.2 / (count + 1.2 x (.25 + .75 x length / mean)).
    const { matrix: counts, selection: chosen } = countAll(fiveWords, [
      'cache cache graph',
      'cache phone',
      'graph phone phone phone phone',
    ]);
    const [first = []] = dense(weighTerms(counts, chosen));
    const mean = 10 / 3;
    const bm25 = (count: number, length: number): number =>
      (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / mean));
    expect(first[0]! / first[1]!).toBeCloseTo(bm25(2, 3) / bm25(1, 3), 12);
  });

  it('has rows of unit length, or empty ones', () => {
    const words = fc.array(fc.constantFrom(...fiveWords.map(({ term }) => term)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 8 }),
        fc.constantFrom(log, raw, defaultWeights),
        (texts, weights) => {
          const counts = countAll(
            fiveWords,
            texts.map((text) => text.join(' ')),
          );
          const vectors = weighTerms(counts.matrix, counts.selection, weights);
          dense(vectors).forEach((row, r) => {
            const length = Math.hypot(...row);
            if (texts[r]!.length === 0) expect(length).toBe(0);
            else expect(length).toBeCloseTo(1, 12);
          });
        },
      ),
      { seed: 1 },
    );
  });

  it('makes of no papers no rows', () => {
    const none = countAll(fiveWords, []);
    expect(weighTerms(none.matrix, none.selection)).toMatchObject({ rows: 0, columns: 0 });
  });
});
