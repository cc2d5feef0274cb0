import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Corpus, PaperTokens } from '../../../data/corpus.ts';
import { pairNpmi } from '../../../workers/topics/quality.ts';

/** How well two terms of the corpus go together in texts that the product never saw. */
export interface Judge {
  texts: number;
  /** NPMI, -1 to 1, a window being a title with its abstract. */
  together: (a: number, b: number) => number;
}

/** Counts the terms in the records of gzipped JSON Lines files, by every spelling that the corpus knows of them. */
export function countOutside(
  files: readonly string[],
  corpus: Corpus,
  terms: ReadonlySet<number>,
): Judge {
  const known = spellings(corpus, terms);
  const single = new Map<number, number>();
  const pairs = new Map<string, number>();
  let texts = 0;
  for (const file of files) {
    for (const text of textsOf(file)) {
      texts += 1;
      const said = [...termsIn(text, known)].sort((a, b) => a - b);
      said.forEach((a, at) => {
        single.set(a, (single.get(a) ?? 0) + 1);
        for (const b of said.slice(at + 1)) add(pairs, `${a} ${b}`);
      });
    }
  }
  return {
    texts,
    together: (a, b) => {
      const both = pairs.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0;
      return pairNpmi(both, single.get(a) ?? 0, single.get(b) ?? 0, texts);
    },
  };
}

/** The same, counted in tokens of the corpus itself. */
export function judgeOf(tokens: readonly PaperTokens[]): Judge {
  const papers = tokens.map(({ title, abstract }) => new Set([...title, ...abstract]));
  const holders = (...terms: number[]) =>
    papers.filter((paper) => terms.every((term) => paper.has(term))).length;
  return {
    texts: papers.length,
    together: (a, b) => pairNpmi(holders(a, b), holders(a), holders(b), papers.length),
  };
}

interface Spellings {
  words: Map<string, number>;
  phrases: [phrase: string, term: number][];
}

function spellings(corpus: Corpus, terms: ReadonlySet<number>): Spellings {
  const forms = Object.entries(corpus.forms).filter(([, term]) => terms.has(term));
  const numbers = new Map(corpus.vocabulary.map(({ term }, number) => [term, number]));
  const long = corpus.acronyms.flatMap(({ term, long }): [string, number][] => {
    const number = numbers.get(term) ?? -1;
    return terms.has(number) ? [[long.toLowerCase().replaceAll('-', ' '), number]] : [];
  });
  return {
    words: new Map(forms.filter(([form]) => /^[\p{L}\p{N}]+$/u.test(form))),
    phrases: [
      ...long,
      ...forms
        .filter(([form]) => /[- ]/.test(form))
        .map(([form, term]): [string, number] => [form.replaceAll('-', ' '), term]),
    ],
  };
}

function* textsOf(file: string): Generator<string> {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const record = JSON.parse(line) as { title?: string; abstract?: string | null };
    if (record.abstract) yield `${record.title ?? ''}\n${record.abstract}`.toLowerCase();
  }
}

function termsIn(text: string, { words, phrases }: Spellings): Set<number> {
  const said = new Set<number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const term = words.get(word);
    if (term !== undefined) said.add(term);
  }
  const plain = text.replaceAll('-', ' ');
  for (const [phrase, term] of phrases) if (plain.includes(phrase)) said.add(term);
  return said;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
