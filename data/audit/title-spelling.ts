import { fold } from '../sources/lines.ts';

const ALIKE = 0.75;
const SLACK = [0, 1, -1, 2, -2];

/**
 * The stretch of a text that spells the title, as the text has it: the run of words that shares most
 * words with it in the same order, null if that is less than three quarters.
 */
export function findSpelling(title: string, text: string): string | null {
  const wanted = readWords(title).map(({ word }) => word);
  const words = readWords(text);
  let best: { share: number; from: number; to: number } | null = null;
  for (let from = 0; from < words.length; from++) {
    for (const size of SLACK.map((slack) => wanted.length + slack)) {
      const run = words.slice(from, from + size).map(({ word }) => word);
      if (size < 1 || run.length < size) continue;
      const share = commonWords(wanted, run) / Math.max(wanted.length, size);
      if (share > (best?.share ?? ALIKE - 1e-9)) best = { share, from, to: from + size - 1 };
    }
  }
  const first = words[best?.from ?? -1];
  const last = words[best?.to ?? -1];
  return first && last ? fold(text.slice(first.start, last.end)) : null;
}

interface SpelledWord {
  word: string;
  start: number;
  end: number;
}

function readWords(text: string): SpelledWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

function commonWords(one: readonly string[], other: readonly string[]): number {
  let last = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const row = [0];
    for (const [at, known] of other.entries())
      row.push(word === known ? last[at]! + 1 : Math.max(last[at + 1]!, row[at]!));
    last = row;
  }
  return last[other.length]!;
}
