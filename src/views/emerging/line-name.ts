import type { ClaimRow } from '../../../workers/claims/claim-row.ts';
import { verdictWords } from '../../verdicts.ts';

/** What a row's line shows, in words. */
export function lineName(row: ClaimRow): string {
  return `${row.label}, ${verdictWords(row)}: papers by year`;
}
