import type { Rejection } from '../sources/reading.ts';
import { makeFinding, type Finding } from './finding.ts';

/** One finding for each row that could not become a record. */
export function findMalformedRows(rejected: readonly Rejection[]): Finding[] {
  return rejected.map(({ document, line, reason }) =>
    makeFinding('malformed-row', {
      records: [],
      place: { document, lines: [line, line] },
      evidence: `The row could not be read: ${reason}.`,
      effect: 'The row is no part of the corpus.',
    }),
  );
}
