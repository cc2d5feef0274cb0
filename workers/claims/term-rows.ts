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
  const uses = new Int32Array(vocabulary.length);
  eachUse(tokens, counted, vocabulary.length, (term) => (uses[term]! += 1));
  const places = vocabulary.map((term, number) =>
    uses[number]! >= LEAST_PAPERS && namesSomething(term) ? ([] as number[]) : null,
  );
  eachUse(tokens, counted, vocabulary.length, (term, at) => {
    places[term]?.push(at);
  });
  return places.flatMap((own, term) => (own ? [termRow(vocabulary[term]!, own)] : []));
}

/** Tells of every term of every paper once, paper by paper. */
function eachUse(
  tokens: Selected['tokens'],
  papers: readonly number[],
  terms: number,
  visit: (term: number, at: number) => void,
): void {
  const last = new Int32Array(terms).fill(-1);
  for (const at of papers) {
    const { title, abstract } = tokens[at]!;
    for (const text of [title, abstract])
      for (const term of text) {
        if (term < 0 || last[term] === at) continue;
        last[term] = at;
        visit(term, at);
      }
  }
}

function namesSomething({ stop, wordClass }: Term): boolean {
  return !stop && wordClass !== 'other';
}

function termRow({ term, label }: Term, papers: readonly number[]): Row {
  return { kind: 'term', id: term, label, papers, stability: null, afterLooking: false };
}
