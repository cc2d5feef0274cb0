import type { Finding } from './audit/finding.ts';
import { describeTerm, spelling, type Corpus, type Term, type TermFacts } from './corpus.ts';
import { foldForms } from './folding.ts';
import type { Paper } from './paper.ts';
import { genreStopWords } from './stopwords.ts';
import { Tally } from './tally.ts';
import { renumber, type PackedTokens } from './token-row.ts';
import type { TokenTable } from './token-table.ts';
import type { Token } from './tokens.ts';

/**
 * A corpus of many papers whose every text was read: as buildCorpus makes it, but with words counted once for each distinct
 * token, and without joining compounds or acronyms. Tokens of titles have no surface, since titles say nothing of capitals.
 * `papers` are in the order of their ids; `rows` are in that of the papers, of numbers of the table's tokens, -1 for breaks, and
 * are the corpus's from then on.
 */
export function buildCountedCorpus(
  papers: Paper[],
  rows: readonly PackedTokens[],
  { tokens, counts }: Pick<TokenTable, 'tokens' | 'counts'>,
  findings: readonly Finding[] = [],
): Corpus {
  const fold = foldForms(
    majority(tokens, counts, ({ lemma }) => lemma),
    majority(tokens, counts, ({ surface, form }) => surface || form),
  );
  const terms = tokens.map(({ form }) => fold.get(form) ?? form);
  const facts = gather(tokens, counts, terms);
  const names = [...facts.keys()].sort();
  const numbers = new Map(names.map((term, number) => [term, number]));
  const numberOf = Int32Array.from(terms, (term) => numbers.get(term) ?? -1);
  const proper = properForms(tokens, counts);
  return {
    papers,
    vocabulary: names.map((term): Term => ({
      ...describeTerm(term, facts.get(term)!), // terms are the keys of facts
      label: spelling(facts.get(term)!.labels, proper) || term,
    })),
    tokens: renumber(rows, numberOf),
    forms: Object.fromEntries(tokens.map(({ form }, at) => [form, numberOf[at]!])),
    acronyms: [],
    findings: [...findings],
    reading: 'counted',
  };
}

function majority(
  tokens: readonly Token[],
  counts: readonly number[],
  said: (token: Token) => string,
): Map<string, string> {
  const votes = new Map<string, Tally<string>>();
  tokens.forEach((token, at) => {
    const tally = votes.get(token.form) ?? new Tally<string>();
    votes.set(token.form, tally);
    tally.add(said(token), counts[at]);
  });
  return new Map([...votes].map(([form, tally]) => [form, tally.most() ?? form]));
}

function gather(
  tokens: readonly Token[],
  counts: readonly number[],
  terms: readonly string[],
): Map<string, TermFacts> {
  const seen = new Map<string, TermFacts>();
  tokens.forEach(({ surface, wordClass, stop }, at) => {
    const term = terms[at]!;
    const count = counts[at]!;
    const facts = seen.get(term) ?? { labels: new Tally(), classes: new Tally(), stops: 0, all: 0 };
    seen.set(term, facts);
    if (surface !== '') facts.labels.add(surface, count);
    facts.classes.add(wordClass, count);
    facts.stops += stop || genreStopWords.has(term) ? count : 0;
    facts.all += count;
  });
  return seen;
}

const fewestCapitals = 2;
const mostSmall = 0.2;

/** The lower-case forms that texts write with a capital, but for a fifth of their places. */
function properForms(tokens: readonly Token[], counts: readonly number[]): Set<string> {
  const uses = new Map<string, { capital: number; all: number }>();
  tokens.forEach(({ surface, form }, at) => {
    if (surface === '') return;
    const use = uses.get(form) ?? { capital: 0, all: 0 };
    uses.set(form, use);
    use.all += counts[at]!;
    if (/^\p{Lu}/u.test(surface)) use.capital += counts[at]!;
  });
  const isProper = ({ capital, all }: { capital: number; all: number }): boolean =>
    capital >= fewestCapitals && all - capital <= all * mostSmall;
  return new Set([...uses].filter(([, use]) => isProper(use)).map(([form]) => form));
}
