import type { Analysis, Topic } from './analysis.ts';
import { followTopics, leastOverlap, type Grouping } from './identity.ts';
import { matchBest } from './matching.ts';

/**
 * The topics that others take their names and colours from: one analysis of the corpus, the same for every reader, so
 * that a link shows whoever opens it what its sender saw.
 */
export interface Anchor {
  topics: Pick<Topic, 'label' | 'labels'>[];
  assignments: Grouping;
}

/** A topic with what the page tells it by. */
export interface NamedTopic extends Topic {
  /** The anchor's topic that it is, null where it is none of them. */
  anchored: number | null;
  /** Which colour is its own; from 8 on they share a grey, each with a form of its own. */
  hue: number;
}

export interface NamedAnalysis extends Analysis {
  topics: NamedTopic[];
}

/** What an analysis hands on to those after it. */
export function anchorOf({ topics, assignments }: Analysis): Anchor {
  return {
    topics: topics.map(({ label, labels }) => ({ label, labels })),
    assignments: assignments.map(({ id, topic }) => ({ id, topic })),
  };
}

const hues = 8;

/**
 * Gives each topic that the anchor knows (overlap of papers at least .5) its name and colour from there. Of the others
 * each has its own name, or its next where that is taken or belongs to a topic of the anchor whose papers are mostly
 * elsewhere, and as its colour one that is free, first of the anchor's
 * topic with which it shares most. A name that the reader gave stays. Without an anchor topics keep their names and are coloured by their number.
 */
export function nameTopics(analysis: Analysis, anchor: Anchor | null): NamedAnalysis {
  const { topics, assignments } = analysis;
  const kept = new Map(
    followTopics(anchor?.assignments ?? [], assignments).flatMap((change) =>
      change.kind === 'kept' ? [[change.to, change.from] as const] : [],
    ),
  );
  const taken = new Set([
    ...[...kept.values()].map((from) => anchor?.topics[from]?.label ?? ''),
    ...topics.flatMap(({ renamed, label }) => (renamed ? [label] : [])),
  ]);
  const others = topics.filter(({ id }) => !kept.has(id));
  const coloured = colourOthers(others, assignments, anchor, [...kept.values()]);
  const named = topics.map((topic): NamedTopic => {
    const from = kept.get(topic.id) ?? null;
    const known = from === null ? undefined : anchor?.topics[from];
    const hue = from ?? coloured.get(topic.id)!;
    if (topic.renamed) return { ...topic, anchored: from, hue };
    if (known) return { ...topic, ...known, anchored: from, hue };
    const foreign = namesOfOthers(topic.id, assignments, anchor);
    const labels = freeLabels(topic.labels, new Set([...taken, ...foreign]));
    taken.add(labels[0]!);
    return { ...topic, label: labels[0]!, labels, anchored: null, hue };
  });
  return { ...analysis, topics: named };
}

/** The names of those topics of the anchor that have less than half of their papers in this one. */
function namesOfOthers(topic: number, assignments: Grouping, anchor: Anchor | null): string[] {
  if (!anchor) return [];
  const own = new Set(assignments.flatMap((paper) => (paper.topic === topic ? [paper.id] : [])));
  return anchor.topics.flatMap(({ label }, other) => {
    const papers = anchor.assignments.filter((paper) => paper.topic === other);
    const here = papers.filter(({ id }) => own.has(id)).length;
    return here < papers.length * leastOverlap ? [label] : [];
  });
}

/** The labels with one that is not taken in front. */
function freeLabels(labels: readonly string[], taken: ReadonlySet<string>): string[] {
  const free = labels.find((label) => !taken.has(label));
  if (free !== undefined) return [free, ...labels.filter((label) => label !== free)];
  const numbered = (count: number): string => `${labels[0] ?? 'topic'} (${count})`;
  let count = 2;
  while (taken.has(numbered(count))) count += 1;
  return [numbered(count), ...labels.slice(1)];
}

function colourOthers(
  others: readonly Topic[],
  assignments: Grouping,
  anchor: Anchor | null,
  taken: readonly number[],
): Map<number, number> {
  const free = Array.from({ length: hues }, (_, hue) => hue).filter((hue) => !taken.includes(hue));
  const before = new Map(anchor?.assignments.map(({ id, topic }) => [id, topic]) ?? []);
  const known = assignments.filter(({ id }) => before.has(id));
  const shared = others.map(({ id: own }) =>
    free.map((hue) => known.filter((a) => a.topic === own && before.get(a.id) === hue).length),
  );
  const matched = matchBest(shared);
  let grey = hues - 1;
  const nextGrey = (): number => {
    do grey += 1;
    while (taken.includes(grey));
    return grey;
  };
  return new Map(
    others.map(({ id }, row) => {
      const column = matched[row] ?? null;
      return [id, column === null ? nextGrey() : free[column]!];
    }),
  );
}
