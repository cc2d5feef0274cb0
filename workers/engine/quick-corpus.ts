import { buildCorpus, type Corpus, type PaperTokens, type Term } from '../../data/corpus.ts';
import type { Finding } from '../../data/audit/finding.ts';
import { foldForms } from '../../data/folding.ts';
import { usableAbstract, type Paper } from '../../data/paper.ts';
import { genreStopWords } from '../../data/stopwords.ts';
import type { Token } from '../../data/tokens.ts';
import { draw } from './sample.ts';
import { Scanner } from './scanner.ts';

// Enough for the class and spelling of every word that is not rare.
const sampleSize = 1500;

/**
 * A corpus of many papers in a small part of buildCorpus's time: a seeded sample is read with `tokenise`, which tells lemma,
 * class and spelling of its words; all papers are cut into words by the scanner. A word that the sample does not have
 * counts as a noun, and acronyms are not joined with their expansions.
 */
export function buildQuickCorpus(
  papers: readonly Paper[],
  tokenise: (text: string) => Token[],
  findings: readonly Finding[] = [],
): Corpus {
  const ordered = [...papers].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const read = buildCorpus(
    draw(ordered.length, sampleSize, 1).map((row) => ordered[row]!),
    tokenise,
  );
  const scanner = new Scanner({ breaks: true });
  const scanned = ordered.map((paper) => ({
    title: scan(scanner, paper.title),
    abstract: scan(scanner, usableAbstract(paper) ?? ''),
  }));
  const forms = Array.from({ length: scanner.size }, (_, number) => scanner.wordAt(number));
  const terms = termsOf(forms, read);
  const { vocabulary, numbers } = inOrder(terms);
  const toTerms = (stream: Int32Array): number[] =>
    Array.from(stream, (form) => (form < 0 ? -1 : numbers[form]!));
  return {
    papers: ordered,
    vocabulary,
    tokens: scanned.map(({ title, abstract }): PaperTokens => ({
      title: toTerms(title),
      abstract: toTerms(abstract),
    })),
    forms: Object.fromEntries(forms.map((form, number) => [form, numbers[number]!])),
    acronyms: [],
    findings: [...findings],
    reading: 'sampled',
  };
}

function scan(scanner: Scanner, text: string): Int32Array {
  const length = scanner.scan(text);
  return scanner.numbers.slice(0, length);
}

/** The term of each form: the sample's, or that of the form it folds to, or its own. */
function termsOf(forms: readonly string[], { forms: known, vocabulary, acronyms }: Corpus): Term[] {
  // An acronym that hardly anyone defines (GRASP) would take the word that it is spelt like.
  const rare = new Set(acronyms.filter(({ papers }) => papers < 3).map(({ term }) => term));
  const fold = foldForms(new Map(forms.map((form) => [form, form])));
  const made = new Map<string, Term>();
  const knownTerm = (form: string): Term | undefined => {
    const term = vocabulary[known[form] ?? -1];
    return term && !rare.has(term.term) ? term : undefined;
  };
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
