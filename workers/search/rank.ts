import { matchesOf } from './matching.ts';
import type { Postings } from './postings.ts';

const [saturation, evenness, least] = [1.2, 0.7, 0.5];

/**
 * The papers that have every one of the words, best first, by the sum of BM25+ over their fields (Lv and Zhai, Lower-bounding
 * term frequency normalization, CIKM 2011; k 1.2, b .7, δ .5), each field by its boost. Words in `exact` are to stand as they are.
 */
export function rank(
  postings: Postings,
  words: readonly string[],
  exact: ReadonlySet<string>,
  boosts: readonly number[],
): number[] {
  const sums = new Float64Array(postings.papers);
  const found = new Uint8Array(postings.papers);
  words.forEach((word, at) => {
    const scores = scoresOf(postings, word, exact.has(word), boosts);
    for (let paper = 0; paper < scores.length; paper += 1) {
      if (scores[paper]! === 0 || found[paper] !== at) continue;
      found[paper] = at + 1;
      sums[paper]! += scores[paper]!;
    }
  });
  const papers = [...found.keys()].filter((paper) => found[paper] === words.length);
  return papers.sort((a, b) => sums[b]! - sums[a]!);
}

function scoresOf(
  postings: Postings,
  word: string,
  exactly: boolean,
  boosts: readonly number[],
): Float64Array {
  const { starts, paper, field, times, lengths, averages, papers } = postings;
  const scores = new Float64Array(papers);
  for (const { word: found, weight } of matchesOf(postings, word, exactly)) {
    let to = starts[found]!;
    while (to < starts[found + 1]!) {
      const [from, of] = [to, field[to]!];
      while (to < starts[found + 1]! && field[to] === of) to += 1;
      const having = to - from;
      const rarity = Math.log(1 + (papers - having + 0.5) / (having + 0.5));
      const worth = weight * boosts[of]! * rarity;
      for (let at = from; at < to; at += 1) {
        const long = lengths[paper[at]! * boosts.length + of]! / averages[of]!;
        const often = times[at]! + saturation * (1 - evenness + evenness * long);
        scores[paper[at]!]! += worth * (least + (times[at]! * (saturation + 1)) / often);
      }
    }
  }
  return scores;
}
