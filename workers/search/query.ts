import { wordsOf } from './words.ts';

export interface Query {
  /** Words on their own. */
  words: string[];
  /** Words of each quoted phrase, in order. */
  phrases: string[][];
}

/** The words and quoted phrases of what a reader typed; a quote that is not closed yet runs to the end. */
export function parseQuery(text: string): Query {
  const words: string[] = [];
  const phrases: string[][] = [];
  text.split(/["“”„]/).forEach((part, at) => {
    const own = wordsOf(part);
    if (at % 2 === 0) words.push(...own);
    else if (own.length > 0) phrases.push(own);
  });
  return { words, phrases };
}
