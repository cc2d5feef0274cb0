import type { SparseRows } from '../kernels/k-means.ts';
import type { WordKernel } from '../kernels/words.ts';
import { Scanner } from './scanner.ts';
import { grown } from './grown.ts';

export interface TextOptions {
  /** Lower-case words that never count. */
  stopWords: readonly string[];
  /** A word must stand in at least this many texts ... */
  minTexts: number;
  /** ... and in at most this share of them. */
  maxShare: number;
}

/** TF-IDF of texts, a row a text, each of unit length; the commonest word is column 0. */
export interface TextMatrix extends SparseRows {
  value: Float32Array;
  words: string[];
}

/**
 * TF-IDF straight from texts, with the words, counts and weights of scikit-learn's TfidfVectorizer(min_df, max_df,
 * stop_words): count x (ln((1 + n) / (1 + df)) + 1), rows of unit length, kept as 32-bit floats. Yields the texts done.
 */
export function* weighTexts(
  kernel: WordKernel,
  texts: readonly string[],
  options: TextOptions,
): Generator<number, TextMatrix> {
  const scanner = new Scanner(kernel);
  for (const word of options.stopWords) scanner.scan(word);
  const first = scanner.size;
  const counts = yield* countTexts(scanner, texts, first);
  const columns = commonestFirst(scanner, first, texts.length, options);
  return weigh(counts, columns);
}

interface Counts {
  start: Int32Array;
  word: Int32Array;
  count: Float32Array;
}

const breathe = 512;

/** Counts the words of each text, of those from number `first` on. */
function* countTexts(
  scanner: Scanner,
  texts: readonly string[],
  first: number,
): Generator<number, Counts> {
  const start = new Int32Array(texts.length + 1);
  let word = new Int32Array(texts.length * 96 + 96);
  let count = new Float32Array(word.length);
  let cells = 0;
  for (let from = 0; from < texts.length; from += breathe) {
    const to = Math.min(texts.length, from + breathe);
    for (let row = from; row < to; row += 1)
      start[row + 1] = cells + scanner.count(texts[row]!, first);
    const { numbers, counts } = scanner.takeCounts();
    if (cells + numbers.length > word.length) {
      word = grown(word, cells + numbers.length);
      count = grown(count, word.length);
    }
    word.set(numbers, cells);
    count.set(counts, cells);
    cells += numbers.length;
    yield to;
  }
  return { start, word, count };
}

interface Columns {
  words: string[];
  /** Column of each word, -1 for those left out. */
  of: Int32Array;
  /** Inverse document frequency of each column. */
  idf: Float64Array;
}

function commonestFirst(
  scanner: Scanner,
  first: number,
  texts: number,
  { minTexts, maxShare }: TextOptions,
): Columns {
  const frequency = scanner.frequencies().slice();
  const kept: number[] = [];
  for (let number = first; number < scanner.size; number += 1) {
    const df = frequency[number]!;
    if (df >= minTexts && df <= maxShare * texts) kept.push(number);
  }
  kept.sort((a, b) => frequency[b]! - frequency[a]! || a - b);
  const of = new Int32Array(scanner.size).fill(-1);
  kept.forEach((number, column) => (of[number] = column));
  return {
    words: kept.map((number) => scanner.wordAt(number)),
    of,
    idf: Float64Array.from(kept, (number) => Math.log((1 + texts) / (1 + frequency[number]!)) + 1),
  };
}

/** Overwrites the counts, since there are never more weights. */
function weigh({ start, word, count }: Counts, { words, of, idf }: Columns): TextMatrix {
  const rows = start.length - 1;
  let to = 0;
  let from = 0;
  for (let row = 0; row < rows; row += 1) {
    const begin = to;
    const end = start[row + 1]!;
    let square = 0;
    for (; from < end; from += 1) {
      const column = of[word[from]!]!;
      if (column < 0) continue;
      const weight = count[from]! * idf[column]!;
      square += weight * weight;
      word[to] = column;
      count[to] = weight;
      to += 1;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let cell = begin; cell < to; cell += 1) count[cell]! *= scale;
    start[row + 1] = to;
  }
  const column = word.subarray(0, to);
  return { rows, columns: words.length, start, column, value: count.subarray(0, to), words };
}
