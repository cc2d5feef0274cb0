import { wordsOf } from './words.ts';

export interface Query {
  /** Words on their own. */
  words: string[];
  /** Words of each quoted phrase, in order. */
  phrases: string[][];
  /** Whether the last phrase is still being typed, so that its last word is the beginning of one. */
  isOpen: boolean;
}

/** The words and quoted phrases of what a reader typed; a quote that is not closed yet runs to the end. */
export function parseQuery(text: string): Query {
  const words: string[] = [];
  const phrases: string[][] = [];
  const parts = text.split(/["“”„]/);
  parts.forEach((part, at) => {
    const own = wordsOf(part);
    if (at % 2 === 0) words.push(...own);
    else if (own.length > 0) phrases.push(own);
  });
  const last = parts.length % 2 === 0 ? parts.at(-1)! : '';
  return { words, phrases, isOpen: /[\p{L}\p{M}\p{N}]$/u.test(last) };
}
