import type { Corpus, Term } from '../../data/corpus.ts';
import type { Finding } from '../../data/audit/finding.ts';
import { foldForms } from '../../data/folding.ts';
import { usableAbstract, type Paper } from '../../data/paper.ts';
import { genreStopWords } from '../../data/stopwords.ts';
import { renumber, TokenRows, type PackedTokens } from '../../data/token-row.ts';
import type { WordKernel } from '../kernels/words.ts';
import { hashSeed } from '../random.ts';
import { Scanner } from './scanner.ts';

// Enough for the class and spelling of every word that is not rare.
const sampleSize = 1500;

/** The papers whose words tell the class and spelling of those of all: drawn by their titles, whatever their order, none twice. */
export function sampleOf<T extends { title: string }>(papers: readonly T[]): T[] {
  const byTitle = new Map(papers.map((paper) => [paper.title, paper]));
  const titles = [...byTitle.keys()];
  const places = Float64Array.from(titles, (title) => hashSeed(1, title));
  const last = places.slice().sort()[Math.min(sampleSize, titles.length) - 1] ?? 0;
  return [...titles.keys()]
    .filter((at) => places[at]! <= last)
    .sort((a, b) => places[a]! - places[b]! || (titles[a]! < titles[b]! ? -1 : 1))
    .slice(0, sampleSize)
    .map((at) => byTitle.get(titles[at]!)!);
}

/** The papers in the order of their ids, cut into words that are not yet terms. */
export interface ScannedPapers {
  ordered: Paper[];
  forms: string[];
  /** Of numbers of the forms. */
  rows: PackedTokens[];
}

const breathe = 512;

/** Cuts the texts of all papers into words; yields how many are done. */
export function* scanPapers(
  kernel: WordKernel,
  papers: readonly Paper[],
): Generator<number, ScannedPapers> {
  const ordered = byId(papers);
  const scanner = new Scanner(kernel, { breaks: true });
  const rows = new TokenRows();
  for (const [at, paper] of ordered.entries()) {
    if (at % breathe === 0) yield at;
    for (const text of [paper.title, usableAbstract(paper) ?? '']) rows.add(scanner.scan(text));
  }
  const forms = Array.from({ length: scanner.size }, (_, number) => scanner.wordAt(number));
  return { ordered, forms, rows: rows.take() };
}

function byId(papers: readonly Paper[]): Paper[] {
  return [...papers].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What is known of words from reading a sample. */
export type KnownWords = Pick<Corpus, 'forms' | 'vocabulary'>;

/**
 * A corpus of many papers in a small part of buildCorpus's time: the words of a sample that was read tell lemma, class and
 * spelling; a word that the sample does not have counts as a noun, and acronyms are not joined with their expansions.
 */
export function buildQuickCorpus(
  { ordered, forms, rows }: ScannedPapers,
  known: KnownWords,
  findings: readonly Finding[] = [],
): Corpus {
  const { vocabulary, numbers } = inOrder(termsOf(forms, known));
  return {
    papers: ordered,
    vocabulary,
    tokens: renumber(rows, numbers),
    forms: Object.fromEntries(forms.map((form, number) => [form, numbers[number]!])),
    acronyms: [],
    findings: [...findings],
    reading: 'sampled',
  };
}

/** The term of each form: the sample's, or that of the form it folds to, or its own. */
function termsOf(forms: readonly string[], { forms: known, vocabulary }: KnownWords): Term[] {
  const fold = foldForms(new Map(forms.map((form) => [form, form])));
  const made = new Map<string, Term>();
  const knownTerm = (form: string): Term | undefined => vocabulary[known[form] ?? -1];
  return forms.map((form) => {
    const folded = fold.get(form) ?? form;
    const term = knownTerm(form) ?? knownTerm(folded) ?? made.get(folded) ?? unknownTerm(folded);
    made.set(folded, term);
    return term;
  });
}

function unknownTerm(term: string): Term {
  const stop = genreStopWords.has(term) || !/\p{L}/u.test(term);
  return { term, label: term, wordClass: 'noun', stop };
}

/** The distinct terms by name, and the number there of each form's. */
function inOrder(terms: readonly Term[]): { vocabulary: Term[]; numbers: Int32Array } {
  const distinct = new Map(terms.map((term) => [term.term, term]));
  const vocabulary = [...distinct.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
  const number = new Map(vocabulary.map(({ term }, at) => [term, at]));
  return { vocabulary, numbers: Int32Array.from(terms, ({ term }) => number.get(term)!) };
}
