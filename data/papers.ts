import { mergeEntries, type Duplicate } from './merge.ts';
import type { Paper } from './paper.ts';
import { readers } from './sources/index.ts';
import { SourceError, type Reading, type Rejection, type Source } from './sources/reading.ts';

/** A document with its line of the manifest: which reader reads it and to which collection its papers belong. */
export interface Document extends Source {
  format: string;
  collection: string;
}

/** What the documents hold: rows read = papers + duplicates + rejected. */
export interface Library {
  read: number;
  papers: Paper[];
  duplicates: Duplicate[];
  rejected: Rejection[];
}

/** Reads the documents, earlier ones first in line where two hold the same paper; throws a SourceError where no reader fits. */
export function readLibrary(documents: readonly Document[]): Library {
  const readings = documents.map((document) => ({ document, reading: read(document) }));
  const collected = readings.flatMap(({ document, reading }) =>
    reading.entries.map((entry) => ({ entry, collection: document.collection })),
  );
  const { papers, duplicates } = mergeEntries(collected);
  return {
    read: readings.reduce((sum, { reading }) => sum + reading.rows, 0),
    papers: papers.map(judgeAbstract),
    duplicates,
    rejected: readings.flatMap(({ reading }) => reading.rejected),
  };
}

function read(document: Document): Reading {
  if (!Object.hasOwn(readers, document.format)) {
    const known = Object.keys(readers).join(', ');
    throw new SourceError(
      document.document,
      1,
      `no reader is called “${document.format}”; there are ${known}`,
    );
  }
  return readers[document.format as keyof typeof readers](document);
}

function judgeAbstract(paper: Paper): Paper {
  return { ...paper, abstractStatus: paper.abstract === null ? 'missing' : 'own' };
}
