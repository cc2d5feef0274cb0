import { lettersOf, type Postings } from './postings.ts';

/** A word of the papers that a word of the query finds, and how much it counts: 1 where it is the same. */
export interface Match {
  word: number;
  weight: number;
}

const prefixWeight = 0.375;
const fuzzyWeight = 0.45;
const fuzziest = 0.2;
const shortestFuzzy = 5;

/**
 * The words that are this one or, unless it is to stand `exactly`, begin with it; one of five letters or more finds also
 * what differs from it in a letter of five. Those less alike count less, by MiniSearch's formula for prefix and fuzzy
 * matches.
 */
export function matchesOf(postings: Postings, word: string, exactly: boolean): Match[] {
  const { words } = postings;
  const first = firstFrom(words, word);
  if (exactly) return words[first] === word ? [{ word: first, weight: 1 }] : [];
  const found: Match[] = [];
  let at = first;
  for (; words[at]?.startsWith(word); at += 1) {
    const { length } = words[at]!;
    const weight = (prefixWeight * length) / (length + 0.3 * (length - word.length));
    found.push({ word: at, weight: length === word.length ? 1 : weight });
  }
  return word.length < shortestFuzzy ? found : [...found, ...nearly(postings, word, first, at)];
}

/** Where a word stands, or would stand, among words in order. */
function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words a few letters away, but for those from `first` to `last`, which are found already. */
function nearly({ words, letters }: Postings, word: string, first: number, last: number): Match[] {
  const most = Math.round(word.length * fuzziest);
  const own = lettersOf(word);
  const found: Match[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const other = words[at]!;
    if (Math.abs(other.length - word.length) > most || (at >= first && at < last)) continue;
    // Each letter that is put, left out or changed adds or takes away one letter of either word.
    if (bitsOf(letters[at]! ^ own) > 2 * most) continue;
    const distance = distanceOf(word, other, most);
    if (distance > most) continue;
    found.push({ word: at, weight: (fuzzyWeight * other.length) / (other.length + distance) });
  }
  return found;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Letters to put, leave out or change to come from one word to the other (Levenshtein); more than `most` is any number above it. */
function distanceOf(a: string, b: string, most: number): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, above[j]! + 1, row[j - 1]! + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    above = row;
  }
  return above[b.length]!;
}
