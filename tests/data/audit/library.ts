import { join } from 'node:path';
import { auditLibrary, type Finding, type FindingKind } from '../../../data/audit/index.ts';
import { readDocuments } from '../../../data/build/documents.ts';
import type { Paper } from '../../../data/paper.ts';
import { readLibrary, type Library } from '../../../data/papers.ts';
import type { Document } from '../../../data/sources/document.ts';

export const accusing: readonly FindingKind[] = [
  'double-entry',
  'foreign-abstract',
  'foreign-authors',
  'wrong-link',
  'missing-abstract',
];

export interface Audited extends Library {
  documents: Document[];
  findings: Finding[];
}

/** The documents of the project, read and audited. */
export function auditDocuments(): Audited {
  const documents = readDocuments(join(process.cwd(), 'data/papers'));
  const library = readLibrary(documents);
  return { ...library, documents, findings: auditLibrary({ ...library, documents }) };
}

/** The papers that no finding accuses of a copied, wrong or missing part. */
export function cleanPapers({ papers, findings }: Audited): Paper[] {
  const accused = new Set(
    findings.filter(({ kind }) => accusing.includes(kind)).flatMap(({ records }) => records),
  );
  return papers.filter(({ id }) => !accused.has(id));
}
