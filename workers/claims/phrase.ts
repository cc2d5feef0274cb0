import type { FactsCorpus } from '../../data/corpus.ts';

/** A part of a phrase: the words as typed and the term that they stand for, null if the corpus has none. */
export interface Part {
  readonly words: string;
  readonly term: number | null;
}

/** Reads a phrase as terms of the corpus: inflections fold, an acronym's expansion is one part. */
export function readPhrase(text: string, corpus: FactsCorpus): readonly Part[] {
  const fold = (word: string) => foldWord(word, corpus);
  const words = splitWords(text, corpus);
  const expansions = expansionsOf(corpus);
  const parts: Part[] = [];
  for (let at = 0; at < words.length;) {
    const found = expansions.find(({ keys }) =>
      keys.every((key, step) => key === fold(words[at + step] ?? '').key),
    );
    const length = found?.keys.length ?? 1;
    const own = words.slice(at, at + length);
    parts.push({ words: own.join(' '), term: found ? found.term : fold(own[0]!).term });
    at += length;
  }
  return parts;
}

interface Folded {
  readonly term: number | null;
  readonly key: string;
}

// A word that stands in the corpus's texts only inside expansions has no term of its own.
function foldWord(word: string, { forms }: FactsCorpus): Folded {
  const lower = word.toLowerCase();
  for (const form of [lower, lower.replace(/s$/, ''), lower.replace(/es$/, '')]) {
    const term = Object.hasOwn(forms, form) ? forms[form] : undefined;
    if (term !== undefined && term >= 0) return { term, key: `#${term}` };
  }
  return { term: null, key: lower.replace(/s$/, '') };
}

function splitWords(text: string, { forms }: FactsCorpus): string[] {
  return text
    .split(/[\s/,;()“”"]+/)
    .flatMap((word) => (Object.hasOwn(forms, word.toLowerCase()) ? [word] : word.split('-')))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

interface Expansion {
  readonly keys: readonly string[];
  readonly term: number;
}

const known = new WeakMap<FactsCorpus, readonly Expansion[]>();

/** The expansions of a corpus's acronyms, the longest first; read once. */
function expansionsOf(corpus: FactsCorpus): readonly Expansion[] {
  const expansions = known.get(corpus) ?? listExpansions(corpus);
  known.set(corpus, expansions);
  return expansions;
}

function listExpansions(corpus: FactsCorpus): Expansion[] {
  const numbers = new Map(corpus.vocabulary.map(({ term }, number) => [term, number]));
  return corpus.acronyms
    .flatMap(({ term, long }) => {
      const number = numbers.get(term);
      const keys = splitWords(long, corpus).map((word) => foldWord(word, corpus).key);
      return number === undefined || keys.length < 2 ? [] : [{ keys, term: number }];
    })
    .sort((a, b) => b.keys.length - a.keys.length);
}
