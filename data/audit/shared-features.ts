/** Two texts, by their indices, that have rare pairs of words in common. */
export interface Candidate {
  first: number;
  second: number;
}

const FEW_TEXTS = 24;
const LEAST_SHARED = 3;
const LEAST_PART = 0.2;
const TEXT_LIMIT = 2 ** 20;

/**
 * The pairs of texts of which one may hold the other, in order: those that share at least a fifth as
 * many pairs of near words as the shorter text has words; pairs that many texts hold are left out.
 * Each text is a list of word numbers. The time grows with the words, not with the pairs of texts.
 */
export function findCandidates(texts: readonly Int32Array[]): Candidate[] {
  if (texts.length > TEXT_LIMIT) throw new RangeError(`${texts.length} texts are too many`);
  const index = indexFeatures(texts);
  const counts = new Uint32Array(texts.length);
  return texts.flatMap((text, second) => {
    const touched = countShared(index, second, counts);
    const found = touched.filter((first) => {
      const shorter = Math.min(text.length, texts[first]?.length ?? 0);
      return (counts[first] ?? 0) >= Math.max(LEAST_SHARED, LEAST_PART * shorter);
    });
    for (const first of touched) counts[first] = 0;
    return found.sort((a, b) => a - b).map((first) => ({ first, second }));
  });
}

interface Index {
  /** The texts of each feature that two or more texts hold, feature after feature. */
  owners: Int32Array;
  /** Where each feature's texts begin in `owners`, and where the last one's end. */
  starts: Int32Array;
  /** How many of each feature's texts were counted already. */
  passed: Int32Array;
  /** The features of each text. */
  features: readonly number[][];
}

// One number holds a feature's hash and its text, so that one sort of plain numbers groups them.
function indexFeatures(texts: readonly Int32Array[]): Index {
  const keys = featureKeys(texts).sort();
  const features = texts.map((): number[] => []);
  const owners: number[] = [];
  const starts = [0];
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const hash = Math.floor(keys[from]! / TEXT_LIMIT);
    const holders: number[] = [];
    for (; to < keys.length && Math.floor(keys[to]! / TEXT_LIMIT) === hash; to++) {
      const owner = keys[to]! % TEXT_LIMIT;
      if (holders.at(-1) !== owner) holders.push(owner);
    }
    if (holders.length < 2) continue;
    for (const owner of holders) {
      features[owner]?.push(starts.length - 1);
      owners.push(owner);
    }
    starts.push(owners.length);
  }
  return {
    owners: Int32Array.from(owners),
    starts: Int32Array.from(starts),
    passed: new Int32Array(starts.length),
    features,
  };
}

// Neighbours and next neighbours: a copy keeps some of them however its altered words are spread.
function featureKeys(texts: readonly Int32Array[]): Float64Array {
  const size = texts.reduce((sum, { length }) => sum + 2 * length, 0);
  const keys = new Float64Array(size);
  let count = 0;
  for (const [owner, text] of texts.entries()) {
    for (const step of [1, 2]) {
      for (let place = step; place < text.length; place++) {
        const hash = hashPair(text[place - step]!, text[place]!, step);
        keys[count++] = hash * TEXT_LIMIT + owner;
      }
    }
  }
  return keys.subarray(0, count);
}

function hashPair(first: number, second: number, step: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b) ^ step;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

// A pair of words that many texts hold links a text to the one before it alone, which still finds a
// text that was copied many times.
function countShared(index: Index, text: number, counts: Uint32Array): number[] {
  const { owners, starts, passed, features } = index;
  const touched: number[] = [];
  for (const feature of features[text] ?? []) {
    const start = starts[feature]!;
    const end = start + passed[feature]!;
    passed[feature]! += 1;
    const isCommon = starts[feature + 1]! - start > FEW_TEXTS;
    for (let at = isCommon ? Math.max(start, end - 1) : start; at < end; at++) {
      const other = owners[at]!;
      if (counts[other] === 0) touched.push(other);
      counts[other]! += 1;
    }
  }
  return touched;
}
