/** A word of a topic: how well it tells the topic's papers from the others, and which papers say it. */
interface Word {
  terms: readonly number[];
  label: string;
  rows: readonly number[];
  noun: boolean;
  score: number;
}

/** Two words that name a topic together, by the papers that say both wherever they stand in them. */
export interface WordPair {
  terms: number[];
  label: string;
  rows: number[];
  papers: number;
  /** F1 of "the paper says both" against "the paper is in the topic". */
  score: number;
}

/** Two words are the best of many pairs, so that three papers may say both by chance. */
const leastPapers = 4;

/**
 * The two nouns among a topic's words, best first, that tell its papers best by being said together: in four of its
 * papers at least, and better than either does alone. Null where no two do. `isIn` says whether a row is the topic's.
 */
export function bestPair(
  words: readonly Word[],
  size: number,
  isIn: (row: number) => boolean,
): WordPair | null {
  const nouns = words.filter(({ noun }) => noun);
  const pairs = nouns.flatMap((one, at) =>
    nouns.slice(at + 1).flatMap((other) => {
      const pair = pairOf(one, other, size, isIn);
      const helps = pair.score > Math.max(one.score, other.score);
      return pair.papers >= leastPapers && helps ? [pair] : [];
    }),
  );
  // The first of equals has the better words, as these come best first.
  return pairs.reduce<WordPair | null>(
    (best, pair) => (best && best.score >= pair.score ? best : pair),
    null,
  );
}

function pairOf(one: Word, other: Word, size: number, isIn: (row: number) => boolean): WordPair {
  const others = new Set(other.rows);
  const rows = one.rows.filter((row) => others.has(row));
  const papers = rows.filter(isIn).length;
  return {
    terms: [...one.terms, ...other.terms],
    label: `${one.label} and ${other.label}`,
    rows,
    papers,
    score: (2 * papers) / (rows.length + size),
  };
}
