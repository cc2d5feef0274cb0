import type { Term } from '../../data/corpus.ts';
import type { Row } from './row.ts';
import type { Selected } from './sample.ts';

/** A term is in the family if so many papers of the sample use it. */
export const LEAST_PAPERS = 4;

/**
 * The family of terms: one row for each noun, name, verb and adjective that is no stop word and
 * stands in the title or abstract of at least 4 papers of the sample, in the vocabulary's order.
 */
export function termRows(
  { tokens, counted }: Selected,
  vocabulary: readonly Term[],
): readonly Row[] {
  const places = new Map<number, number[]>();
  for (const at of counted) {
    const { title, abstract } = tokens[at]!;
    for (const term of new Set([...title, ...abstract])) {
      const known = places.get(term);
      if (known) known.push(at);
      else places.set(term, [at]);
    }
  }
  return [...places]
    .filter(([term, papers]) => papers.length >= LEAST_PAPERS && namesSomething(vocabulary[term]))
    .sort(([a], [b]) => a - b)
    .map(([term, papers]) => termRow(vocabulary[term]!, papers));
}

function namesSomething(term: Term | undefined): boolean {
  return term !== undefined && !term.stop && term.wordClass !== 'other';
}

function termRow({ term, label }: Term, papers: readonly number[]): Row {
  return { kind: 'term', id: term, label, papers, stability: null, afterLooking: false };
}
