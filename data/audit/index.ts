import type { Duplicate } from '../merge.ts';
import type { Paper } from '../paper.ts';
import type { Document } from '../sources/document.ts';
import type { Rejection } from '../sources/reading.ts';
import { findDamagedTexts } from './damaged-text.ts';
import { findDoubleEntries } from './double-entry.ts';
import type { Finding } from './finding.ts';
import { findForeignAbstracts } from './foreign-abstract.ts';
import { findForeignAuthors } from './foreign-authors.ts';
import { findLabelVariants } from './label-variant.ts';
import { findMalformedRows } from './malformed-row.ts';
import { findMissingAbstracts } from './missing-abstract.ts';
import { findMisspeltVenues } from './misspelt-venue.ts';
import { readTexts } from './paper-texts.ts';
import { findPresenterOnlyAuthors } from './presenter-only-authors.ts';
import { findSuspectLabels } from './suspect-label.ts';
import { findTitleVariants } from './title-variant.ts';
import { findTitlesOnlyEditions } from './titles-only-edition.ts';
import { findWrongLinks } from './wrong-link.ts';

export type { Finding, FindingKind } from './finding.ts';
export { foreignAbstracts } from './foreign-abstract.ts';

/** What the audit reads: a library and its documents. Documents may be missing; their headings are then not read. */
export interface AuditInput {
  papers: readonly Paper[];
  duplicates: readonly Duplicate[];
  documents: readonly Document[];
  rejected: readonly Rejection[];
}

/** All that is wrong in the sources, kind by kind, within a kind in the order of the papers. */
export function auditLibrary({ papers, duplicates, documents, rejected }: AuditInput): Finding[] {
  const texts = readTexts(papers);
  const foreign = findForeignAbstracts(papers, texts);
  const foreignIds = new Set(foreign.flatMap(({ records }) => records));
  return [
    ...findMalformedRows(rejected),
    ...findDoubleEntries(papers, duplicates),
    ...foreign,
    ...findForeignAuthors(papers, texts, foreignIds),
    ...findWrongLinks(papers),
    ...findTitlesOnlyEditions(papers),
    ...findMissingAbstracts(papers),
    ...findPresenterOnlyAuthors(papers),
    ...findDamagedTexts(papers),
    ...findMisspeltVenues(papers, documents),
    ...findTitleVariants(papers, duplicates, documents, foreignIds),
    ...findLabelVariants(papers),
    ...findSuspectLabels(papers, foreignIds),
  ];
}
