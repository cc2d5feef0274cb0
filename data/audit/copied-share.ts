const WORD_LIMIT = 800;
const WINDOW = 16;
const COPIED_PART = 0.4;

/** What of a text stands in another: parts from 0 to 1. */
export interface Copied {
  /** Words that stand in the other text in the same order and in company. */
  words: number;
  /** Stretches of 16 words of which at least two fifths are such words. */
  stretches: number;
}

/**
 * How much of the shorter text is copied from the longer one. Both are lists of word numbers; only
 * the first 800 words are read. Common words that happen to come in the same order do not count,
 * since their neighbours differ.
 */
export function copiedShare(one: Int32Array, other: Int32Array): Copied {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const short = shorter.subarray(0, WORD_LIMIT);
  const matches = align(short, longer.subarray(0, WORD_LIMIT));
  const copied = matches.map((_, place) => (isInCompany(matches, place) ? 1 : 0));
  const count = copied.reduce((sum, mark) => sum + mark, 0);
  return { words: count / Math.max(1, short.length), stretches: stretchPart(copied) };
}

// The longest common subsequence: for each word its partner's place in the other text, or -1.
function align(short: Int32Array, long: Int32Array): Int32Array {
  const width = long.length + 1;
  const lengths = new Uint16Array((short.length + 1) * width);
  for (let i = short.length - 1; i >= 0; i--) {
    for (let j = long.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        short[i] === long[j]
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  return traceBack(short, long, lengths);
}

function traceBack(short: Int32Array, long: Int32Array, lengths: Uint16Array): Int32Array {
  const width = long.length + 1;
  const matches = new Int32Array(short.length).fill(-1);
  for (let i = 0, j = 0; i < short.length && j < long.length;) {
    const at = i * width + j;
    if (short[i] === long[j]) matches[i++] = j++;
    else if (lengths[at + width]! >= lengths[at + 1]!) i++;
    else j++;
  }
  return matches;
}

function isInCompany(matches: Int32Array, place: number): boolean {
  const partner = matches[place] ?? -1;
  if (partner < 0) return false;
  return [-2, -1, 1, 2].some((step) => matches[place + step] === partner + step);
}

function stretchPart(copied: Int32Array): number {
  const stretches = Math.max(1, Math.round(copied.length / WINDOW));
  let found = 0;
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = Math.round((stretch * copied.length) / stretches);
    const to = Math.round(((stretch + 1) * copied.length) / stretches);
    const count = copied.subarray(from, to).reduce((sum, mark) => sum + mark, 0);
    if (count > 0 && count >= COPIED_PART * (to - from)) found++;
  }
  return found / stretches;
}
