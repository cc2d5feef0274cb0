import type { ClaimRow } from '../../workers/claims/claim-row.ts';
import { wilsonInterval } from '../../workers/inference/wilson.ts';
import type { Topic } from '../../workers/topics/analysis.ts';
import type { Cell } from '../../workers/topics/trends.ts';
import { numbersOfYear } from './claim-table.ts';

/** One topic or concept in one edition, as a row of a table; numbers are null where the edition is not loaded. */
export interface TopicRow {
  kind: 'topic' | 'concept';
  name: string;
  venue: string;
  year: number;
  state: string;
  papers: number | null;
  of: number | null;
  share: number | null;
  /** Bounds of the 95 % Wilson interval of the share. */
  low: number | null;
  high: number | null;
  verdict: string | null;
  p: number | null;
  q: number | null;
  ids: string;
}

/** The numbers behind the Trends charts, a row a topic and edition, then a row a concept and year. */
export function topicTable(
  topics: readonly Topic[],
  tables: readonly Cell[][][],
  claims: ReadonlyMap<number | string, ClaimRow>,
  tested: { venue: string | null; concepts: readonly ClaimRow[] },
): TopicRow[] {
  const ofTopics = topics.flatMap((topic) => {
    const judged = judgedIn(tested.venue, claims.get(topic.id));
    const cells = tables.flatMap((rows) => rows[topic.id] ?? []);
    const name = topic.labels.join(', ');
    return cells.map((cell) => ({
      kind: 'topic' as const,
      name,
      ...numbersOf(cell),
      ...judged(cell),
    }));
  });
  const ofConcepts = tested.concepts.flatMap((row) =>
    row.years.map((year) => ({
      kind: 'concept' as const,
      name: row.label,
      venue: tested.venue ?? '',
      ...numbersOfYear(year),
      verdict: row.verdict,
      p: row.p,
      q: row.q,
      ids: year.ids.join(' '),
    })),
  );
  return [...ofTopics, ...ofConcepts];
}

function numbersOf({ edition: { venue, year, state, counted }, ids }: Cell) {
  const none = { papers: null, of: null, share: null, low: null, high: null };
  if (ids === null) return { venue, year, state, ...none };
  const [papers, of] = [ids.length, counted.length];
  const { low, high } = wilsonInterval(papers, of);
  return { venue, year, state, papers, of, share: papers / of, low, high };
}

// A verdict is about the venue whose years were tested, not about others beside it.
function judgedIn(venue: string | null, claim: ClaimRow | undefined) {
  return ({ edition, ids }: Cell) => {
    const own = edition.venue === venue ? claim : undefined;
    return {
      verdict: own?.verdict ?? null,
      p: own?.p ?? null,
      q: own?.q ?? null,
      ids: ids?.join(' ') ?? '',
    };
  };
}
