import { auditLibrary, type Finding } from './audit/index.ts';
import { mergeEntries, type Duplicate } from './merge.ts';
import type { Paper } from './paper.ts';
import { learnWords, repairText, type WordKnowledge } from './repair/index.ts';
import type { Records } from './records.ts';
import type { Document } from './sources/document.ts';
import * as formats from './sources/index.ts';
import { SourceError, type Reader, type Reading, type Rejection } from './sources/reading.ts';

/** What the documents hold: rows read = papers + duplicates + rejected. */
export interface Library {
  read: number;
  papers: Paper[];
  duplicates: Duplicate[];
  rejected: Rejection[];
  /** What is wrong in the documents; the papers carry the findings' ids. */
  findings: Finding[];
}

/** Reads the documents, earlier ones first in line where two hold the same paper; throws a SourceError where no reader fits. */
export function readLibrary(documents: readonly Document[]): Library {
  const readings = documents.map((document) => ({ document, reading: read(document) }));
  const collected = readings.flatMap(({ document, reading }) =>
    reading.entries.map((entry) => ({ entry, collection: document.collection })),
  );
  const { papers, duplicates } = mergeEntries(collected);
  const rejected = readings.flatMap(({ reading }) => reading.rejected);
  const mended = mendAbstracts(papers);
  const findings = auditLibrary({ papers: mended, duplicates, documents, rejected });
  return {
    read: readings.reduce((sum, { reading }) => sum + reading.rows, 0),
    papers: heed(mended, findings),
    duplicates,
    rejected,
    findings,
  };
}

/**
 * Records with what is mended in their abstracts and found wrong in them, as for a document's papers; what a record says
 * of its own abstract holds. The order of the records does not matter.
 */
export function auditRecords({
  papers,
  mended,
  judged,
}: Records): Pick<Library, 'papers' | 'findings'> {
  const ordered = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = learnWords(ordered.flatMap(({ title, abstract }) => [title, abstract ?? '']));
  const whole = ordered.map((paper) => (mended.has(paper.id) ? paper : mendAbstract(paper, known)));
  const findings = auditLibrary({ papers: whole, duplicates: [], documents: [], rejected: [] });
  const heeded = heed(whole, findings).map((paper, at) => {
    const { abstractStatus } = (judged.has(paper.id) && whole[at]) || paper;
    return { ...paper, abstractStatus };
  });
  return { papers: heeded, findings };
}

const readers: Readonly<Record<string, Reader>> = formats;

function read(document: Document): Reading {
  const reader = Object.hasOwn(readers, document.format) ? readers[document.format] : undefined;
  if (reader === undefined) {
    const known = Object.keys(readers).join(', ');
    throw new SourceError(
      document.document,
      1,
      `no reader is called “${document.format}”; there are ${known}`,
    );
  }
  const reading = reader(document);
  if (reading.rows === 0) throw new SourceError(document.document, 1, 'the document holds no row');
  return reading;
}

/** The papers with their findings; an abstract that belongs to another paper is marked, so that nothing reads it. */
function heed(papers: readonly Paper[], findings: readonly Finding[]): Paper[] {
  const byPaper = new Map<string, Finding[]>(papers.map(({ id }) => [id, []]));
  for (const finding of findings)
    for (const id of new Set(finding.records)) byPaper.get(id)?.push(finding);
  return papers.map((paper) => {
    const own = byPaper.get(paper.id) ?? [];
    const foreign = own.some(({ kind }) => kind === 'foreign-abstract');
    return {
      ...paper,
      abstractStatus: foreign ? 'foreign' : paper.abstractStatus,
      findings: own.map(({ id }) => id),
    };
  });
}

/** Mends each abstract by what all titles and abstracts together attest. */
function mendAbstracts(papers: readonly Paper[]): Paper[] {
  const known = learnWords(papers.flatMap(({ title, abstract }) => [title, abstract ?? '']));
  return papers.map((paper) => mendAbstract(paper, known));
}

function mendAbstract(paper: Paper, known: WordKnowledge): Paper {
  if (paper.abstract === null) return paper;
  const { text, repairs } = repairText(paper.abstract, known);
  return { ...paper, repairedAbstract: repairs.length > 0 ? text : null, repairs };
}
