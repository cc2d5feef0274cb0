import type { PackedRows, unpackRows } from '../../workers/claims/packed-rows.ts';
import type { ClaimRow } from '../../workers/claims/claim-row.ts';
import type { ClaimsAnswer, SentClaims } from '../../workers/claims/question.ts';
import { completeYears } from '../claim-years.ts';
import { withStability } from '../fragile.ts';
import type { Dashboard } from './dashboard.svelte.ts';

/** What can be said of the rows, the years that were left out in their places, and which topics are fragile once that is measured; null until it was computed. */
export function answerOf({
  claims,
  editions,
  stability,
  trendVenue,
}: Pick<Dashboard, 'claims' | 'editions' | 'stability' | 'trendVenue'>): ClaimsAnswer | null {
  if (!claims.output) return null;
  const own = editions.filter(({ venue }) => venue === trendVenue);
  const answer = completeYears(unpacked(claims.output), own);
  const rows = withStability(answer.topics.rows, stability.ofTopics);
  return { ...answer, topics: { ...answer.topics, rows } };
}

let unpack: typeof unpackRows | null = null;

/** Fetches what packed rows are unpacked with; null where an answer has none or it is there. */
export function readyToUnpack(answer: SentClaims | { done: number }): Promise<void> | null {
  if (!('terms' in answer) || Array.isArray(answer.terms.rows) || unpack) return null;
  return import('../../workers/claims/packed-rows.ts').then((fetched) => {
    unpack = fetched.unpackRows;
  });
}

function rowsOf(rows: ClaimRow[] | PackedRows): ClaimRow[] {
  if (Array.isArray(rows)) return rows;
  if (!unpack) throw new Error('Rows are unpacked before what does that was fetched.');
  return unpack(rows);
}

const unpackedClaims = new WeakMap<SentClaims, ClaimsAnswer>();

/** Unpacked once, however many ask. */
function unpacked(sent: SentClaims): ClaimsAnswer {
  return once(unpackedClaims, sent, ({ terms, ...rest }) => ({
    ...rest,
    terms: { ...terms, rows: rowsOf(terms.rows) },
  }));
}

/** What is made of an answer, made once however many ask. */
export function once<A extends object, B>(known: WeakMap<A, B>, from: A, make: (from: A) => B): B {
  const made = known.get(from) ?? make(from);
  known.set(from, made);
  return made;
}
