import type { Finding } from './audit/finding.ts';
import { findDefinitions } from './acronyms.ts';
import { joinCompounds } from './compounds.ts';
import { nameConcepts, type ConceptName } from './concept-names.ts';
import { joinAcronyms, type Acronym } from './concepts.ts';
import { foldForms } from './folding.ts';
import { usableAbstract, type Paper, type PaperFacts } from './paper.ts';
import { properNames } from './proper-names.ts';
import { genreStopWords } from './stopwords.ts';
import type { Token, WordClass } from './tokens.ts';
import type { Word } from './word.ts';
import { Tally } from './tally.ts';

/** What the corpus knows of one term. */
export interface Term {
  /** The folded lemma that all its forms share; the term's identity. */
  term: string;
  /** The spelling a reader sees most often. */
  label: string;
  wordClass: WordClass;
  /** A stop word of the language or of the genre; kept in the token stream, left out of the analysis. */
  stop: boolean;
  /** An acronym with the words that it stands for: federated learning (FL). */
  full?: string;
}

/** Term numbers in reading order; -1 is a break between sentences or at punctuation. A list, or a stretch of a long row. */
export interface TermStream extends Iterable<number> {
  readonly length: number;
  readonly [at: number]: number;
  includes(term: number): boolean;
  forEach(use: (term: number, at: number) => void): void;
}

/** The terms of a paper's title and of its abstract. */
export interface PaperTokens {
  title: TermStream;
  abstract: TermStream;
}

/** Papers with their words: tokens[i] belongs to papers[i], term numbers index vocabulary. */
export interface Corpus<P extends PaperFacts = Paper> {
  papers: P[];
  vocabulary: Term[];
  tokens: PaperTokens[];
  /** Lower-case spelling to term number, for finding a term's words in a text. */
  forms: Record<string, number>;
  acronyms: Acronym[];
  /** What the audit found wrong in the sources. */
  findings: Finding[];
  /**
   * How the words of more papers than are read whole were found: every text read, or cut into words of which a sample
   * tells the class. Where it is missing, texts were read, compounds and acronyms joined, abstracts mended and audited.
   */
  reading?: 'counted' | 'sampled';
}

/** A corpus whose papers' texts may be elsewhere. */
export type FactsCorpus = Corpus<PaperFacts>;

interface Text {
  title: Token[];
  abstract: Token[];
}

/** Tokenises the papers, folds their words into one vocabulary and returns both, in the papers' order of id. */
export function buildCorpus(
  papers: readonly Paper[],
  tokenise: (text: string) => Token[],
  findings: readonly Finding[] = [],
): Corpus {
  const ordered = [...papers].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const texts = ordered.map((paper) => readText(paper, tokenise));
  const fold = foldForms(majority(texts, 'lemma'), majority(texts, 'surface'));
  const definitions = ordered.map((paper) => [
    ...findDefinitions(usableAbstract(paper) ?? ''),
    ...findDefinitions(paper.title),
  ]);
  const words = texts.map((text) => [
    foldTokens(text.title, fold),
    foldTokens(text.abstract, fold),
  ]);
  const joined = joinAcronyms(words, definitions, (long) =>
    long.map((word) => fold.get(word.toLowerCase()) ?? word.toLowerCase()),
  );
  const streams = joinCompounds(joined.streams, fold);
  const proper = properNames(words);
  const names = nameConcepts(words, joined.streams, joined.acronyms, proper);
  return {
    ...index(ordered, streams, names, proper),
    acronyms: joined.acronyms,
    findings: [...findings],
  };
}

function readText(paper: Paper, tokenise: (text: string) => Token[]): Text {
  const abstract = usableAbstract(paper);
  return {
    title: tokeniseTitle(paper.title, tokenise),
    abstract: abstract ? tokenise(abstract) : [],
  };
}

// wink takes every Title Case word for a name, so it reads the title in lower case; the spelling is put back after.
function tokeniseTitle(title: string, tokenise: (text: string) => Token[]): Token[] {
  const lower = title.toLowerCase();
  let from = 0;
  return tokenise(lower).map((token) => {
    const at = lower.length === title.length ? lower.indexOf(token.surface, from) : -1;
    if (at < 0 || token.surface === '') return token;
    from = at + token.surface.length;
    return { ...token, surface: title.slice(at, from) };
  });
}

/** What is said most often of each form: its lemma, or how it is spelt where not every letter is a capital. */
function majority(texts: readonly Text[], part: 'lemma' | 'surface'): Map<string, string> {
  const votes = new Map<string, Tally<string>>();
  for (const tokens of texts.flatMap(({ title, abstract }) => [title, abstract])) {
    if (part === 'surface' && isShouted(tokens)) continue;
    for (const token of tokens) {
      if (token.form === '') continue;
      const tally = votes.get(token.form) ?? new Tally<string>();
      votes.set(token.form, tally);
      tally.add(token[part]);
    }
  }
  return new Map([...votes].map(([form, tally]) => [form, tally.most() ?? form]));
}

function isShouted(tokens: readonly Token[]): boolean {
  return tokens.every(({ surface }) => surface === surface.toUpperCase());
}

function foldTokens(tokens: readonly Token[], fold: ReadonlyMap<string, string>): (Word | null)[] {
  return tokens.map((token) =>
    token.form === ''
      ? null
      : {
          term: fold.get(token.form) ?? token.form,
          surface: token.surface,
          wordClass: token.wordClass,
          stop: token.stop || genreStopWords.has(fold.get(token.form) ?? token.form),
          tie: token.tie,
        },
  );
}

/** What was said of one term at all its places. */
export interface TermFacts {
  labels: Tally<string>;
  classes: Tally<WordClass>;
  stops: number;
  all: number;
}

function index(
  papers: Paper[],
  streams: (Word | null)[][][],
  names: ReadonlyMap<string, ConceptName>,
  proper: ReadonlySet<string>,
): Omit<Corpus, 'acronyms' | 'findings'> {
  const seen = gatherFacts(streams);
  const terms = [...seen.keys()].sort();
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const number = (word: Word | null): number => (word ? (numbers.get(word.term) ?? -1) : -1);
  return {
    papers,
    vocabulary: terms.map((term) => ({
      ...describeTerm(term, seen.get(term)!), // terms are the keys of seen
      label: names.get(term)?.label ?? spelling(seen.get(term)!.labels, proper),
      ...(names.get(term)?.full && { full: names.get(term)!.full! }),
    })),
    tokens: streams.map(([title = [], abstract = []]) => ({
      title: title.map(number),
      abstract: abstract.map(number),
    })),
    forms: formsOf(streams, numbers),
  };
}

function gatherFacts(streams: (Word | null)[][][]): Map<string, TermFacts> {
  const seen = new Map<string, TermFacts>();
  for (const word of streams.flat(2)) {
    if (!word) continue;
    const facts = seen.get(word.term) ?? {
      labels: new Tally(),
      classes: new Tally(),
      stops: 0,
      all: 0,
    };
    seen.set(word.term, facts);
    facts.labels.add(word.surface);
    facts.classes.add(word.wordClass);
    facts.stops += word.stop ? 1 : 0;
    facts.all += 1;
  }
  return seen;
}

/** What is known of a term by what was said of it, but for its spelling. */
export function describeTerm(term: string, facts: TermFacts): Omit<Term, 'label'> {
  return {
    term,
    wordClass: facts.classes.most() ?? 'other',
    stop: facts.stops * 2 > facts.all || genreStopWords.has(term) || term.length < 2,
  };
}

/** The commonest spelling; a capital counts only in a proper name, inside a word or beside a figure. */
export function spelling(labels: Tally<string>, proper: ReadonlySet<string>): string {
  const folded = new Tally<string>();
  for (const [label, count] of labels.entries()) {
    const lower = label.toLowerCase();
    const plain = !/\p{N}|(?<=[\p{L}\p{N}/])\p{Lu}/u.test(label);
    folded.add(plain ? spellPlain(lower, proper) : label, count);
  }
  return folded.most() ?? '';
}

function spellPlain(lower: string, proper: ReadonlySet<string>): string {
  return proper.has(lower) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}

function formsOf(
  streams: (Word | null)[][][],
  numbers: ReadonlyMap<string, number>,
): Record<string, number> {
  const forms = new Map<string, number>();
  for (const word of streams.flat(2)) {
    if (word) forms.set(word.surface.toLowerCase(), numbers.get(word.term) ?? -1);
  }
  return Object.fromEntries([...forms].sort(([a], [b]) => (a < b ? -1 : 1)));
}
