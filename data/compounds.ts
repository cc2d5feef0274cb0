import type { Word } from './word.ts';

type Stream = (Word | null)[];

/** In how many papers two neighbours must be tied by a hyphen to be one word. */
const enough = 2;
const enoughNames = 3;

/**
 * Makes one word of two that the papers tie by a hyphen where together they mean something of their own: a particle with
 * what follows it (in-network), an adjective with a verb (fine-tuning), or a name that is mostly written with the other's
 * (Megatron-LM); also where they stand apart. `solid` knows the terms of words written in one (runtime, datacenter), which
 * a tied pair and two nouns (data center) join.
 */
export function joinCompounds(
  papers: readonly Stream[][],
  solid: ReadonlyMap<string, string>,
): Stream[][] {
  const known = compoundsOf(papers);
  return papers.map((parts) => parts.map((stream) => joinStream(stream, known, solid)));
}

interface Uses {
  tied: Set<number>;
  apart: Set<number>;
  /** In how many papers they must be tied: a pair of names in half of those that say the first. */
  least: number;
}

/** The pairs of terms that are tied in enough papers, and not more often written apart. */
function compoundsOf(papers: readonly Stream[][]): ReadonlySet<string> {
  const uses = new Map<string, Uses>();
  const speakers = papersOfTerms(papers);
  papers.forEach((parts, paper) => {
    for (const [first, last] of parts.flatMap(pairsOf)) {
      const key = `${first.term}-${last.term}`;
      const most = speakers.get(first.term)!; // counted from the same papers
      const least = areNames(first, last) ? Math.max(enoughNames, most / 2) : enough;
      const use = uses.get(key) ?? { tied: new Set(), apart: new Set(), least };
      uses.set(key, use);
      if (last.tie && (meansMore(first, last) || areNames(first, last))) use.tied.add(paper);
      if (!last.tie) use.apart.add(paper);
    }
  });
  const kept = [...uses].filter(
    ([, { tied, apart, least }]) => tied.size >= Math.max(apart.size, least),
  );
  return new Set(kept.map(([key]) => key));
}

function papersOfTerms(papers: readonly Stream[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const parts of papers) {
    for (const term of new Set(parts.flat().map((word) => word?.term ?? ''))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

function pairsOf(stream: Stream): [Word, Word][] {
  return stream.flatMap((first, at): [Word, Word][] => {
    const last = stream[at + 1];
    const longer = Boolean(first?.tie) || Boolean(stream[at + 2]?.tie);
    return first && last && !longer ? [[first, last]] : [];
  });
}

function areNames(first: Word, last: Word): boolean {
  return [first, last].every((word) => word.wordClass === 'name' && !word.stop);
}

function meansMore(first: Word, last: Word): boolean {
  if (last.stop || first.wordClass === 'noun' || first.wordClass === 'name') return false;
  return first.wordClass === 'adjective' ? last.wordClass === 'verb' : last.wordClass !== 'other';
}

function joinStream(
  stream: Stream,
  known: ReadonlySet<string>,
  solid: ReadonlyMap<string, string>,
): Stream {
  const out: Stream = [];
  for (let at = 0; at < stream.length; at += 1) {
    const [first, last] = [stream[at], stream[at + 1]];
    const joined = first && last ? join(first, last, known, solid) : null;
    out.push(joined ?? first ?? null);
    if (joined) at += 1;
  }
  return out;
}

function join(
  first: Word,
  last: Word,
  known: ReadonlySet<string>,
  solid: ReadonlyMap<string, string>,
): Word | null {
  const one =
    last.tie || (isNoun(first) && isNoun(last))
      ? solid.get(`${first.surface}${last.surface}`.toLowerCase())
      : undefined;
  const compound = `${first.term}-${last.term}`;
  if (one === undefined && !known.has(compound)) return null;
  const surface = `${first.surface}${last.tie || ' '}${last.surface}`;
  const { wordClass } = last;
  return { term: one ?? compound, surface, wordClass, stop: false, tie: first.tie };
}

function isNoun({ term, wordClass }: Word): boolean {
  return term.length > 2 && (wordClass === 'noun' || wordClass === 'name');
}
