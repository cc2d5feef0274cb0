import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scanner } from '../../../workers/engine/scanner.ts';
import { openWords } from '../../../workers/headless/kernel.ts';

const kernel = openWords();

function wordsOf(text: string, scanner = new Scanner(kernel)): string[] {
  return Array.from(scanner.scan(text), (number) => (number < 0 ? '|' : scanner.wordAt(number)));
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
    ['@[`{ AZ az 09 /:', 'az az 09'],
    ['', ''],
    ['a', ''],
    ['the end', 'the end'],
  ])('reads “%s” as “%s”', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('marks punctuation once, between words, but no hyphen', () => {
    const scanner = new Scanner(kernel, { breaks: true });
    expect(wordsOf('Fine-tuning, (fast): done. Next', scanner).join(' ')).toBe(
      'fine tuning | fast | done | next',
    );
    expect(wordsOf('“so” a… low–high and/or: b!', scanner).join(' ')).toBe(
      'so | low high and or |',
    );
  });

  it('gives a word the same number each time', () => {
    const scanner = new Scanner(kernel);
    expect([...scanner.scan('one two one')]).toEqual([0, 1, 0]);
    expect([...scanner.scan('Two three')]).toEqual([1, 2]);
    expect(scanner.size).toBe(3);
  });

  it('keeps its numbers while its table grows', () => {
    const scanner = new Scanner(kernel);
    const words = Array.from({ length: 120_000 }, (_, i) => `w${i}`);
    scanner.scan(words.join(' '));
    expect(scanner.size).toBe(words.length);
    expect([...scanner.scan('w0 w77777 w119999')]).toEqual([0, 77_777, 119_999]);
  });

  it('tells words apart that differ in one letter, however long', () => {
    const scanner = new Scanner(kernel);
    const lengths = Array.from({ length: 40 }, (_, i) => i + 2);
    for (const length of lengths) {
      const places = Array.from({ length }, (_, at) => at);
      const others = places.map((at) => 'a'.repeat(at) + 'b' + 'a'.repeat(length - at - 1));
      const words = ['a'.repeat(length), ...others];
      expect(wordsOf([...words, ...words].join(' '), scanner)).toEqual([...words, ...words]);
      expect(new Set(scanner.scan(words.join(' '))).size).toBe(words.length);
    }
  });

  it('counts each word of a text once, from the number on that is asked, and the texts it is in', () => {
    const scanner = new Scanner(kernel);
    scanner.scan('the of');
    const texts = ['the cat of the cat and the dog', 'dog, dog; Dog', '', 'ÉCOLE dog'];
    const ends = texts.map((text) => scanner.count(text, 2));
    const { numbers, counts } = scanner.takeCounts();
    const cells = Array.from(numbers, (number, at) => `${counts[at]} ${scanner.wordAt(number)}`);
    expect(ends.map((end, at) => cells.slice(ends[at - 1] ?? 0, end).join(', '))).toEqual([
      '2 cat, 1 and, 1 dog',
      '3 dog',
      '',
      '1 école, 1 dog',
    ]);
    expect(scanner.count('cat', 2)).toBe(1);
    const told = Array.from(scanner.frequencies(), (texts, at) => `${texts} ${scanner.wordAt(at)}`);
    expect(told.join(', ')).toBe('0 the, 0 of, 2 cat, 1 and, 3 dog, 1 école');
  });

  it('counts any texts as their words read one by one', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 20 }), (list) => {
        const [scanner, reader] = [new Scanner(kernel), new Scanner(kernel)];
        const ends = list.map((text) => scanner.count(text, 0));
        const { numbers, counts } = scanner.takeCounts();
        const found = ends.map((end, at) => {
          const cells = [...numbers.keys()].slice(ends[at - 1] ?? 0, end);
          return cells.map((cell) => [scanner.wordAt(numbers[cell]!), counts[cell]!]);
        });
        expect(found).toEqual(list.map((text) => tallied(wordsOf(text, reader))));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('reads any text as the pattern \\b\\w\\w+\\b in lower case does', () => {
    const scanner = new Scanner(kernel);
    fc.assert(
      fc.property(texts, (text) => {
        const expected = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
        expect(wordsOf(text, scanner)).toEqual(expected);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('marks punctuation in any text as one that walks it character by character', () => {
    const scanner = new Scanner(kernel, { breaks: true });
    fc.assert(
      fc.property(texts, (text) => {
        expect(wordsOf(text, scanner)).toEqual(walked(text.toLowerCase()));
      }),
      { seed: 2, numRuns: 3000 },
    );
  });
});

// Of any characters, of a few that meet often, and long enough to cross the kernel's blocks of 16 and 64 bytes.
const letters = fc.constantFrom(...'aAzZ09_ -/.,é É ß–“学𝑥\n', ' ', 'ab', 'the ');
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: letters, maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 300 }),
);

/** The words and breaks of a text in lower case. */
function walked(text: string): string[] {
  const read: string[] = [];
  let word = '';
  for (const character of `${text} `) {
    if (/[\p{L}\p{N}_]/u.test(character)) {
      word += character;
      continue;
    }
    if ([...word].length > 1) read.push(word);
    word = '';
    const parts = !/[\s\-/‑–\x00-\x20]/.test(character);
    if (parts && read.length > 0 && read.at(-1) !== '|') read.push('|');
  }
  return read;
}

/** Each word with how often it is there, in order of first sight. */
function tallied(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts];
}
