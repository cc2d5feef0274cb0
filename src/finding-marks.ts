import type { Finding } from '../data/audit/finding.ts';
import type { Paper } from '../data/paper.ts';

/** The words of the source that a finding is about, as they stand there; none where it is about what is not there. */
export function findingMarks({ kind, evidence }: Finding, records: readonly Paper[]): string[] {
  switch (kind) {
    case 'damaged-text':
      return records.flatMap(({ repairs }) => repairs.map(({ before }) => before));
    case 'foreign-abstract':
      return records.flatMap(({ abstract }) => sentencesOf(abstract ?? ''));
    case 'foreign-authors':
    case 'presenter-only-authors':
      return records.flatMap(({ authors }) => authors.map(({ name }) => name));
    case 'wrong-link':
      return records.flatMap(({ url, doi }) => [url ?? '', doi ?? '']);
    case 'missing-abstract':
    case 'titles-only-edition':
    case 'double-entry':
      return records.map(({ title }) => title);
    default:
      return quoted(evidence);
  }
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 8);
}

function quoted(evidence: string): string[] {
  return [...evidence.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
}
