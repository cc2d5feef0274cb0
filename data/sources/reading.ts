import type { Entry } from '../paper.ts';

/** A document and what its manifest line says of it. */
export interface Source {
  document: string;
  text: string;
  /** Venue and year of a document that holds a single edition; null where the document names them itself. */
  venue: string | null;
  year: number | null;
}

/** A row that could not become an entry, with the reason in words. */
export interface Rejection {
  document: string;
  line: number;
  reason: string;
}

/**
 * What a reader made of one document. A row is one entry of a programme, table or list;
 * rows = entries + rejected.
 */
export interface Reading {
  rows: number;
  entries: Entry[];
  rejected: Rejection[];
}

/** A reader turns a document into entries; it throws a SourceError only if the document as a whole is unreadable. */
export type Reader = (source: Source) => Reading;

export class SourceError extends Error {
  readonly document: string;
  readonly line: number;
  constructor(document: string, line: number, reason: string) {
    super(`${document}:${line}: ${reason}`);
    this.name = 'SourceError';
    this.document = document;
    this.line = line;
  }
}
