import type { Tie, WordClass } from './tokens.ts';

/** A word on its way into the vocabulary: its term and what was said of it at this place. */
export interface Word {
  term: string;
  surface: string;
  wordClass: WordClass;
  stop: boolean;
  /** What ties it to the word before without a space, if anything does. */
  tie: Tie;
}
