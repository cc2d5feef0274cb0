import type { Word } from './corpus.ts';

type Stream = (Word | null)[];

/** In how many papers two neighbours must be tied by a hyphen to be one word. */
const enough = 2;

/**
 * Makes one word of two that the papers tie by a hyphen where together they mean something of their own: a particle with
 * what follows it (in-network) or an adjective with a verb (fine-tuning); also where they stand apart. `solid` knows the
 * terms of words written in one (runtime), which a tied pair joins.
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
}

/** The pairs of terms that are tied in enough papers, and not more often written apart. */
function compoundsOf(papers: readonly Stream[][]): ReadonlySet<string> {
  const uses = new Map<string, Uses>();
  papers.forEach((parts, paper) => {
    for (const [first, last] of parts.flatMap(pairsOf)) {
      const key = `${first.term}-${last.term}`;
      const use = uses.get(key) ?? { tied: new Set(), apart: new Set() };
      uses.set(key, use);
      if (last.tied && meansMore(first, last)) use.tied.add(paper);
      if (!last.tied) use.apart.add(paper);
    }
  });
  const kept = [...uses].filter(
    ([, { tied, apart }]) => tied.size >= enough && tied.size >= apart.size,
  );
  return new Set(kept.map(([key]) => key));
}

function pairsOf(stream: Stream): [Word, Word][] {
  return stream.flatMap((first, at): [Word, Word][] => {
    const last = stream[at + 1];
    const longer = first?.tied === true || stream[at + 2]?.tied === true;
    return first && last && !longer ? [[first, last]] : [];
  });
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
  const one = last.tied ? solid.get(`${first.surface}${last.surface}`.toLowerCase()) : undefined;
  const compound = `${first.term}-${last.term}`;
  if (one === undefined && !known.has(compound)) return null;
  const surface = `${first.surface}${last.tied ? '-' : ' '}${last.surface}`;
  const { wordClass } = last;
  return { term: one ?? compound, surface, wordClass, stop: false, tied: first.tied };
}
