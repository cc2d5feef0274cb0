import type { Source } from './reading.ts';

/** A document with its line of the manifest: which reader reads it and to which collection its papers belong. */
export interface Document extends Source {
  format: string;
  collection: string;
}
