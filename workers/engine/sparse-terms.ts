import type { PaperTokens, Term } from '../../data/corpus.ts';
import type { Selection, TermMatrix, TermOptions } from '../topics/terms.ts';
import { allowedTerms } from '../topics/terms.ts';
import { grown } from './grown.ts';

/** The words of many papers, counted once: as selectTerms and countTerms have them, but for the columns, the commonest first. */
export interface CountedTerms {
  selection: Selection;
  matrix: TermMatrix;
}

interface Cells {
  start: Int32Array;
  term: Int32Array;
  count: Float32Array;
}

/** Counts the words of all papers and chooses the terms by those that are `fit`. */
export function countMany(
  papers: readonly PaperTokens[],
  fit: readonly boolean[],
  vocabulary: readonly Term[],
  options: TermOptions,
): CountedTerms {
  const cells = countCells(papers, vocabulary.length, options.titleWeight);
  const selection = select(cells, fit, vocabulary, options);
  return { selection, matrix: keep(cells, selection, vocabulary.length) };
}

function countCells(papers: readonly PaperTokens[], terms: number, titleWeight: number): Cells {
  const start = new Int32Array(papers.length + 1);
  let term = new Int32Array(papers.length * 64 + 64);
  let count = new Float32Array(term.length);
  const cellOf = new Int32Array(terms).fill(-1);
  let cells = 0;
  papers.forEach(({ title, abstract }, row) => {
    const from = cells;
    const most = cells + title.length + abstract.length;
    if (most > term.length) {
      term = grown(term, most);
      count = grown(count, term.length);
    }
    const add = (number: number, weight: number): void => {
      if (number < 0) return;
      if (cellOf[number]! < from) {
        cellOf[number] = cells;
        term[cells] = number;
        count[cells] = 0;
        cells += 1;
      }
      count[cellOf[number]!]! += weight;
    };
    for (const number of title) add(number, titleWeight);
    for (const number of abstract) add(number, 1);
    start[row + 1] = cells;
  });
  return { start, term: term.subarray(0, cells), count: count.subarray(0, cells) };
}

function select(
  { start, term, count }: Cells,
  fit: readonly boolean[],
  vocabulary: readonly Term[],
  options: TermOptions,
): Selection {
  const frequency = new Int32Array(vocabulary.length);
  fit.forEach((counts, row) => {
    if (counts) for (let c = start[row]!; c < start[row + 1]!; c += 1) frequency[term[c]!]! += 1;
  });
  const papers = fit.filter(Boolean).length;
  const allowed = allowedTerms(vocabulary, options);
  const most = Math.max(options.minPapers, Math.floor(options.maxShare * papers));
  const terms = Int32Array.from(vocabulary.keys())
    .filter((t) => allowed[t] && frequency[t]! >= options.minPapers && frequency[t]! <= most)
    .sort((a, b) => frequency[b]! - frequency[a]! || a - b);
  const chosen = new Uint8Array(vocabulary.length);
  for (const t of terms) chosen[t] = 1;
  let length = 0;
  fit.forEach((counts, row) => {
    if (!counts) return;
    for (let c = start[row]!; c < start[row + 1]!; c += 1) length += chosen[term[c]!]! * count[c]!;
  });
  return {
    terms,
    documentFrequency: terms.map((t) => frequency[t]!),
    papers,
    meanLength: length / Math.max(1, papers),
  };
}

function keep({ start, term, count }: Cells, { terms }: Selection, all: number): TermMatrix {
  const columnOf = new Int32Array(all).fill(-1);
  terms.forEach((t, column) => (columnOf[t] = column));
  const rows = start.length - 1;
  const begins = new Int32Array(rows + 1);
  const columns = new Int32Array(term.length);
  const counts = new Float64Array(term.length);
  let to = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let cell = start[row]!; cell < start[row + 1]!; cell += 1) {
      const column = columnOf[term[cell]!]!;
      if (column < 0) continue;
      columns[to] = column;
      counts[to] = count[cell]!;
      to += 1;
    }
    begins[row + 1] = to;
  }
  return { rows, start: begins, column: columns.subarray(0, to), count: counts.subarray(0, to) };
}
