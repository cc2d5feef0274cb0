import type { ClaimRow } from '../../../workers/claims/claim-row.ts';
import type { ClaimsAnswer } from '../../../workers/claims/question.ts';
import type { Topic } from '../../../workers/topics/analysis.ts';
import type { Cell, Facet } from '../../../workers/topics/trends.ts';
import { absence, sentence, venueYear } from '../../format.ts';
import { makeTiers, luckOf, tiersInWords } from '../../tiers.ts';
import { verdictWords } from '../../verdicts.ts';
import type { ReportColumn, ReportRow, ReportTable } from './document.ts';

/** A table for each facet: topics by editions, with the papers in each. */
export function topicTables(
  facets: readonly Facet[],
  tables: readonly Cell[][][],
  topics: readonly Topic[],
  answer: ClaimsAnswer | null,
): ReportTable[] {
  const claims = new Map(answer?.topics.rows.map((row) => [row.id, row]) ?? []);
  return facets.map((facet, f) => ({
    title: `Topics of ${facet.trend ? facet.name : sentence(facet.name).toLowerCase()}`,
    note: 'Papers and posters with an abstract of their own, topic by topic; a dash where none are loaded, which is no zero.',
    columns: facet.editions.map((edition): ReportColumn => ({
      name: facet.trend ? String(edition.year) : venueYear(edition),
      of: edition.state === 'loaded' ? edition.counted.length : null,
      absence: edition.state === 'loaded' ? null : absence(edition),
    })),
    rows: topics.map((topic): ReportRow => {
      const claim = facet.trend ? claims.get(topic.id) : undefined;
      return {
        name: topic.labels.join(', '),
        said: claim ? verdictWords(claim) : null,
        cells: (tables[f]?.[topic.id] ?? []).map(({ ids }) => ids),
      };
    }),
  }));
}

/** What stands out or was asked for, year by year: clear, leaning and new rows, and every concept. */
export function claimTable(answer: ClaimsAnswer): ReportTable | null {
  const rows = makeTiers(answer)
    .flatMap((tier) => tier.rows)
    .filter(
      ({ kind, verdict }) => kind === 'concept' || ['clear', 'leaning', 'new'].includes(verdict),
    );
  const [first] = rows;
  if (!first) return null;
  return {
    title: 'What moved',
    note: `${claimsInWords(answer)} Each row was judged as one of its family: ${answer.topics.rows.length} topics, ${answer.terms.rows.length} terms.`,
    columns: first.years.map(({ year, state, n }): ReportColumn => ({
      name: String(year),
      of: n,
      absence: state === 'loaded' ? null : state === 'titles only' ? 'titles only' : 'no papers',
    })),
    rows: rows.map(claimLine),
  };
}

function claimLine(row: ClaimRow): ReportRow {
  const flags = row.flags.length > 0 ? ` (${row.flags.join(', ')})` : '';
  return {
    name: `${row.label} (${row.kind})`,
    said: `${verdictWords(row)}${flags}`,
    cells: row.years.map(({ count, ids }) => (count === null ? null : ids)),
  };
}

/** The verdicts in two sentences, beside what luck alone would give. */
export function claimsInWords(answer: ClaimsAnswer): string {
  return (
    `${tiersInWords(answer)}. ` +
    `By luck alone ${luckOf(answer, 'clear')} would move clearly and ${luckOf(answer, 'leaning')} lean.`
  );
}
