import type { FactsCorpus, Term, TermStream } from '../../data/corpus.ts';

/** Neighbours are the words up to so many places away, within punctuation. */
const REACH = 5;

/**
 * How far two of the given terms share their neighbours in the corpus, 0..1: the cosine of their
 * neighbours weighted by positive pointwise mutual information (distributional similarity, Lin
 * 1998).
 */
export function measureLikeness(
  terms: readonly number[],
  corpus: FactsCorpus,
): (a: number, b: number) => number {
  const profiles = profileTerms(terms, corpus);
  const lengths = new Map([...profiles].map(([term, profile]) => [term, norm(profile)]));
  return (a, b) => {
    const length = lengths.get(a)! * lengths.get(b)!;
    return length > 0 ? dot(profiles.get(a)!, profiles.get(b)!) / length : 0;
  };
}

type Profile = Map<number, number>;

function profileTerms(
  terms: readonly number[],
  { tokens, vocabulary }: FactsCorpus,
): Map<number, Profile> {
  const profiles = new Map(terms.map((term): [number, Profile] => [term, new Map()]));
  const asked = new Uint8Array(vocabulary.length);
  for (const term of terms) asked[term] = 1;
  const frequency = new Float64Array(vocabulary.length);
  for (const { title, abstract } of tokens)
    for (const stream of [title, abstract])
      for (let at = 0; at < stream.length; at += 1) {
        const term = stream[at]!;
        if (term < 0) continue;
        frequency[term]! += 1;
        if (asked[term] === 1) countNeighbours(profiles.get(term)!, stream, at, vocabulary);
      }
  for (const [term, { stop }] of vocabulary.entries()) if (stop) frequency[term] = 0;
  const total = frequency.reduce((sum, count) => sum + count, 0);
  for (const profile of profiles.values()) weighProfile(profile, frequency, total);
  return profiles;
}

// A break ends the neighbourhood; stop words take a place in it but are no neighbours.
function countNeighbours(
  profile: Profile,
  stream: TermStream,
  at: number,
  vocabulary: readonly Term[],
): void {
  for (const side of [-1, 1]) {
    for (let step = 1; step <= REACH; step++) {
      const term = stream[at + side * step] ?? -1;
      if (term < 0) break;
      if (!vocabulary[term]!.stop) profile.set(term, (profile.get(term) ?? 0) + 1);
    }
  }
}

function weighProfile(profile: Profile, frequency: Float64Array, total: number): void {
  const own = [...profile.values()].reduce((sum, count) => sum + count, 0);
  for (const [term, count] of profile) {
    profile.set(term, Math.max(0, Math.log((count * total) / (own * frequency[term]!))));
  }
}

function norm(profile: Profile): number {
  return Math.sqrt(dot(profile, profile));
}

function dot(a: Profile, b: Profile): number {
  let product = 0;
  for (const [term, weight] of a) product += weight * (b.get(term) ?? 0);
  return product;
}
