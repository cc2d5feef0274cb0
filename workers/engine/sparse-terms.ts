import type { PaperTokens, Term } from '../../data/corpus.ts';
import type { Selection, TermMatrix, TermOptions } from '../topics/terms.ts';
import { allowedTerms } from '../topics/terms.ts';

/** The words of many papers, counted once: as selectTerms and countTerms have them, but for the columns, the commonest first. */
export interface CountedTerms {
  selection: Selection;
  matrix: TermMatrix;
}

/** Counts the words of all papers and chooses the terms by those that are `fit`: once to know in how many papers each stands, then once more those that were chosen. */
export function countMany(
  papers: readonly PaperTokens[],
  fit: readonly boolean[],
  vocabulary: readonly Term[],
  options: TermOptions,
): CountedTerms {
  const fitting = papers.filter((_, row) => fit[row]);
  const frequency = papersSaying(fitting, vocabulary.length);
  const terms = choose(frequency, fitting.length, vocabulary, options);
  const others = papersSaying(
    papers.filter((_, row) => !fit[row]),
    vocabulary.length,
  );
  const cells = terms.reduce((sum, t) => sum + frequency[t]! + others[t]!, 0);
  const matrix = countChosen(papers, terms, cells, { all: vocabulary.length, ...options });
  const selection = {
    terms,
    documentFrequency: terms.map((t) => frequency[t]!),
    papers: fitting.length,
    meanLength: lengthOf(matrix, fit) / Math.max(1, fitting.length),
  };
  return { selection, matrix };
}

/** In how many of the papers each term stands. */
function papersSaying(papers: readonly PaperTokens[], terms: number): Int32Array {
  const frequency = new Int32Array(terms);
  const lastIn = new Int32Array(terms).fill(-1);
  papers.forEach(({ title, abstract }, row) => {
    const see = (term: number): void => {
      if (term < 0 || lastIn[term] === row) return;
      lastIn[term] = row;
      frequency[term]! += 1;
    };
    for (let at = 0; at < title.length; at += 1) see(title[at]!);
    for (let at = 0; at < abstract.length; at += 1) see(abstract[at]!);
  });
  return frequency;
}

/** The terms that the options allow, the commonest first. */
function choose(
  frequency: Int32Array,
  papers: number,
  vocabulary: readonly Term[],
  options: TermOptions,
): Int32Array {
  const allowed = allowedTerms(vocabulary, options);
  const most = Math.max(options.minPapers, Math.floor(options.maxShare * papers));
  return Int32Array.from(vocabulary.keys())
    .filter((t) => allowed[t] && frequency[t]! >= options.minPapers && frequency[t]! <= most)
    .sort((a, b) => frequency[b]! - frequency[a]! || a - b);
}

function countChosen(
  papers: readonly PaperTokens[],
  terms: Int32Array,
  cells: number,
  { all, titleWeight }: { all: number; titleWeight: number },
): TermMatrix {
  const columnOf = new Int32Array(all).fill(-1);
  terms.forEach((t, column) => (columnOf[t] = column));
  const start = new Int32Array(papers.length + 1);
  const column = new Int32Array(cells);
  const count = new Float32Array(cells);
  const cellOf = new Int32Array(terms.length).fill(-1);
  let to = 0;
  papers.forEach(({ title, abstract }, row) => {
    const from = to;
    const add = (term: number, weight: number): void => {
      const own = term < 0 ? -1 : columnOf[term]!;
      if (own < 0) return;
      if (cellOf[own]! < from) {
        cellOf[own] = to;
        column[to++] = own;
      }
      count[cellOf[own]!]! += weight;
    };
    for (let at = 0; at < title.length; at += 1) add(title[at]!, titleWeight);
    for (let at = 0; at < abstract.length; at += 1) add(abstract[at]!, 1);
    start[row + 1] = to;
  });
  return { rows: papers.length, start, column, count };
}

/** How often chosen terms stand in the papers that are fit. */
function lengthOf({ start, count }: TermMatrix, fit: readonly boolean[]): number {
  let length = 0;
  fit.forEach((counts, row) => {
    if (!counts) return;
    for (let cell = start[row]!; cell < start[row + 1]!; cell += 1) length += count[cell]!;
  });
  return length;
}
