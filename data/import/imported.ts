import type { Entry, Paper } from '../paper.ts';

/** An entry of a reader's own file. */
export interface Imported extends Entry {
  /** The id that a file written by Undercurrent gives; null where it is to be made from the content. */
  id: string | null;
  repairedAbstract: string | null;
  abstractStatus: Paper['abstractStatus'];
}
