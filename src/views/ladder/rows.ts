import type { Analysis } from '../../../workers/topics/analysis.ts';
import type { NamedAnalysis } from '../../../workers/topics/named-topics.ts';
import type { LadderRow } from '../../charts/ladder/layout.ts';
import type { Rung } from '../../state/ladder-asking.svelte.ts';

/** The rungs as rows of the chart: of each topic the papers that shaped it; `name` gives topics the names they are shown by. */
export function ladderRows(
  rungs: readonly Rung[],
  name: (analysis: Analysis) => Pick<NamedAnalysis, 'topics' | 'assignments'>,
  fitted: ReadonlySet<string>,
): LadderRow[] {
  return rungs.map(({ k, analysis, stability }) => {
    const { topics, assignments } = name(analysis);
    const papers = new Map<number, string[]>(topics.map(({ id }) => [id, []]));
    for (const { id, topic } of assignments)
      if (topic !== null && fitted.has(id)) papers.get(topic)?.push(id);
    const jaccard = new Map(stability?.topics.map((one) => [one.topic, one.jaccard]));
    return {
      k,
      whole: stability?.whole ?? null,
      topics: topics.map(({ id, label, hue }) => ({
        ...{ id, label, hue, papers: papers.get(id) ?? [] },
        stability: stability ? (jaccard.get(id) ?? 0) : null,
      })),
    };
  });
}

/** The numbers behind the chart, a row a topic of each k. */
export function ladderTable(rows: readonly LadderRow[], suggested: number | null) {
  return rows.flatMap(({ k, whole, topics }) =>
    topics.map(({ label, papers, stability }) => ({
      ...{ k, suggested: k === suggested, topic: label, papers: papers.length, stability },
      meanStability: whole?.mean ?? null,
      standardError: whole?.error ?? null,
      ids: papers.join(' '),
    })),
  );
}
