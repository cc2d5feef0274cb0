import type { ClaimRow } from '../../workers/claims/claim-row.ts';
import type { Topic } from '../../workers/topics/analyse.ts';
import type { Cell } from '../../workers/topics/trends.ts';

/** One topic in one edition, as a row of a table; numbers are null where the edition is not loaded. */
export interface TopicRow {
  topic: string;
  venue: string;
  year: number;
  state: string;
  papers: number | null;
  of: number | null;
  share: number | null;
  verdict: string | null;
  p: number | null;
  q: number | null;
  ids: string;
}

/** The numbers behind the Trends charts, a row a topic and edition. */
export function topicTable(
  topics: readonly Topic[],
  tables: readonly Cell[][][],
  claims: ReadonlyMap<number | string, ClaimRow>,
): TopicRow[] {
  return topics.flatMap((topic) => {
    const claim = claims.get(topic.id);
    return tables
      .flatMap((rows) => rows[topic.id] ?? [])
      .map(({ edition, ids }) => ({
        topic: topic.labels.join(', '),
        venue: edition.venue,
        year: edition.year,
        state: edition.state,
        papers: ids?.length ?? null,
        of: ids ? edition.counted.length : null,
        share: ids ? ids.length / edition.counted.length : null,
        verdict: claim?.verdict ?? null,
        p: claim?.p ?? null,
        q: claim?.q ?? null,
        ids: ids?.join(' ') ?? '',
      }));
  });
}
