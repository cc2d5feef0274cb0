import { describe, expect, it } from 'vitest';
import { weighTexts, type TextOptions } from '../../../workers/engine/text-matrix.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { openWords } from '../../../workers/headless/kernel.ts';

const everything: TextOptions = { stopWords: [], minTexts: 1, maxShare: 1 };

/** Each row as an object from word to weight. */
function weights(texts: readonly string[], options: Partial<TextOptions> = {}) {
  const { rows, start, column, value, words } = drain(
    weighTexts(openWords(), texts, { ...everything, ...options }),
  );
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      Array.from(column.subarray(start[row], start[row + 1]), (c, i) => [
        words[c],
        value[start[row]! + i]!,
      ]),
    ),
  );
}

describe('TF-IDF of texts', () => {
  it('is that of scikit-learn, worked by hand', () => {
    // n = 2: "both" is in two texts, idf 1; "once" in one, idf ln(3/2) + 1 = 1.405465.
    const [first, second] = weights(['both once', 'both both']);
    const length = Math.hypot(1, 1.405465);
    expect(first!['both']).toBeCloseTo(1 / length, 6);
    expect(first!['once']).toBeCloseTo(1.405465 / length, 6);
    expect(second).toEqual({ both: 1 });
  });

  it('has the commonest word as its first column', () => {
    const { words } = drain(weighTexts(openWords(), ['bb aa', 'aa cc', 'aa cc'], everything));
    expect(words).toEqual(['aa', 'cc', 'bb']);
  });

  it('leaves out stop words, rare words and words in too many texts', () => {
    const texts = ['the aa bb', 'the aa cc', 'the bb dd', 'the dd cc aa'];
    const options = { stopWords: ['the'], minTexts: 2, maxShare: 0.5 };
    expect(weights(texts, options).map((row) => Object.keys(row).sort().join(' '))).toEqual([
      'bb',
      'cc',
      'bb dd',
      'cc dd',
    ]);
  });

  it('has an empty row for a text without words, and none for no texts', () => {
    expect(weights(['aa', '...', ''])).toEqual([{ aa: 1 }, {}, {}]);
    expect(weights([])).toEqual([]);
  });

  it('holds texts of many words, so that its arrays grow', () => {
    const long = Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' ');
    const [row] = weights([long, long]);
    expect(Object.keys(row!)).toHaveLength(5000);
    expect(row!['w4999']).toBeCloseTo(1 / Math.sqrt(5000), 6);
  });
});
