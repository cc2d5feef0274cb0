import type { PaperTokens, Term } from '../../data/corpus.ts';

/** Two neighbouring terms that stand together more often than chance. */
export interface Phrase {
  terms: number[];
  /** Rows of the papers that hold it. */
  papers: number[];
  /** Normalised pointwise mutual information of its first and last step, -1..1. */
  association: number;
}

export interface PhraseOptions {
  minPapers: number;
  minAssociation: number;
}

export const defaultPhraseOptions: PhraseOptions = { minPapers: 3, minAssociation: 0.25 };

/** Finds pairs of words that end in a noun or name (Bouma 2009, NPMI) in at least `minPapers` papers. */
export function findPhrases(
  tokens: readonly PaperTokens[],
  vocabulary: readonly Term[],
  options: PhraseOptions = defaultPhraseOptions,
): Phrase[] {
  const fits = vocabulary.map(
    (term) => !term.stop && term.wordClass !== 'other' && term.label.length > 1,
  );
  const { singles, pairs, total } = countNeighbours(tokens, fits);
  const phrases: Phrase[] = [];
  for (const [key, { count, papers }] of pairs) {
    if (papers.size < options.minPapers) continue;
    const terms = key.split(' ').map(Number);
    const association = npmi(count, singles[terms[0]!]!, singles[terms[1]!]!, total);
    if (association < options.minAssociation || !canEnd(vocabulary[terms[1]!]!)) continue;
    phrases.push({ terms, papers: [...papers].sort((a, b) => a - b), association });
  }
  return phrases.sort((a, b) => b.papers.length - a.papers.length || compare(a.terms, b.terms));
}

/** A phrase ends in a thing: a noun, a name, or a verb seen mostly as its -ing noun (serving, scheduling). */
function canEnd({ wordClass, label }: Term): boolean {
  return (
    wordClass === 'noun' || wordClass === 'name' || (wordClass === 'verb' && /ing$/.test(label))
  );
}

interface Neighbours {
  count: number;
  papers: Set<number>;
}

function countNeighbours(
  tokens: readonly PaperTokens[],
  fits: readonly boolean[],
): { singles: number[]; pairs: Map<string, Neighbours>; total: number } {
  const singles = new Array<number>(fits.length).fill(0);
  const pairs = new Map<string, Neighbours>();
  let total = 0;
  tokens.forEach((paper, row) => {
    for (const stream of [paper.title, paper.abstract]) {
      stream.forEach((term, at) => {
        if (term < 0 || !fits[term]) return;
        singles[term]! += 1;
        total += 1;
        const next = stream[at + 1] ?? -1;
        if (next < 0 || !fits[next] || next === term) return;
        const key = `${term} ${next}`;
        const pair = pairs.get(key) ?? { count: 0, papers: new Set<number>() };
        pair.count += 1;
        pair.papers.add(row);
        pairs.set(key, pair);
      });
    }
  });
  return { singles, pairs, total };
}

function npmi(together: number, a: number, b: number, total: number): number {
  const joint = together / total;
  return Math.log(joint / ((a / total) * (b / total))) / -Math.log(joint);
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a[0]! - b[0]! || a[1]! - b[1]!;
}
