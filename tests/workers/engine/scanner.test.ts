import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scanner } from '../../../workers/engine/scanner.ts';

function wordsOf(text: string, scanner = new Scanner()): string[] {
  const count = scanner.scan(text);
  return Array.from(scanner.numbers.subarray(0, count), (number) =>
    number < 0 ? '|' : scanner.wordAt(number),
  );
}

describe('the scanner', () => {
  it.each([
    ['A State-of-the-Art GPU', 'state of the art gpu'],
    ["it's 3 x 10 GPT4_turbo", 'it 10 gpt4_turbo'],
    ['naïve Bayes, ÉCOLE', 'naïve bayes école'],
    ['ΟΔΟΣ σοφός', 'οδος σοφός'],
    ['深度 学习 学', '深度 学习'],
    ['𝑥 𝑥𝑦', '𝑥𝑦'],
    ['tab\there\nnext', 'tab here next'],
    ['', ''],
    ['a', ''],
    ['the end', 'the end'],
  ])('reads “%s” as “%s”', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('marks punctuation once, between words, but no hyphen', () => {
    const scanner = new Scanner({ breaks: true });
    expect(wordsOf('Fine-tuning, (fast): done. Next', scanner).join(' ')).toBe(
      'fine tuning | fast | done | next',
    );
  });

  it('gives a word the same number each time', () => {
    const scanner = new Scanner();
    scanner.scan('one two one');
    expect([...scanner.numbers.subarray(0, 3)]).toEqual([0, 1, 0]);
    scanner.scan('Two three');
    expect([...scanner.numbers.subarray(0, 2)]).toEqual([1, 2]);
    expect(scanner.size).toBe(3);
  });

  it('keeps its numbers while its table grows', () => {
    const scanner = new Scanner();
    const words = Array.from({ length: 120_000 }, (_, i) => `w${i}`);
    scanner.scan(words.join(' '));
    expect(scanner.size).toBe(words.length);
    scanner.scan('w0 w77777 w119999');
    expect([...scanner.numbers.subarray(0, 3)]).toEqual([0, 77_777, 119_999]);
  });

  it('reads any text as the pattern \\b\\w\\w+\\b in lower case does', () => {
    const scanner = new Scanner();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const expected = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
        expect(wordsOf(text, scanner)).toEqual(expected);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
