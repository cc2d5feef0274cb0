import type { Analysis, Topic } from './analysis.ts';
import { callEdited, callNumbered, type Numbered } from './edited-callings.ts';
import { freeLabels } from './free-labels.ts';
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

/** What the page tells a topic by. */
export interface Calling {
  label: string;
  labels: string[];
  /** Which colour is its own; from 8 on they share a grey, each with a form of its own. */
  hue: number;
}

export type NamedTopic = Topic & Calling;

export interface NamedAnalysis extends Analysis {
  topics: NamedTopic[];
  /** What the topics that the log of edits speaks of are called but for names that the reader gave, by their numbers there. */
  numbered: Numbered;
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
 * topic with which it shares most. Without an anchor topics keep their names and are coloured by their number. Where the reader
 * edited topics, all of this is about those that were computed, and `callEdited` tells what became of them.
 */
export function nameTopics(analysis: Analysis, anchor: Anchor | null): NamedAnalysis {
  const { topics, assignments, lineage } = analysis;
  const numbered = lineage
    ? callNumbered(lineage, callComputed(lineage.computed, before(analysis), anchor))
    : new Map<number, Calling>();
  const callings = lineage
    ? callEdited(topics, lineage, numbered)
    : callComputed(topics, assignments, anchor);
  const named = topics.map((topic, at) => ({ ...topic, ...callings[at]! }));
  return { ...analysis, topics: named, numbered };
}

/** The papers in the topics that were computed. */
function before({ assignments, lineage }: Analysis): Grouping {
  return assignments.map(({ id }, at) => {
    const topic = lineage?.topicOf[at] ?? -1;
    return { id, topic: topic < 0 ? null : topic };
  });
}

function callComputed(
  topics: readonly Pick<Topic, 'labels'>[],
  assignments: Grouping,
  anchor: Anchor | null,
): Calling[] {
  const kept = new Map(
    followTopics(anchor?.assignments ?? [], assignments).flatMap((change) =>
      change.kind === 'kept' ? [[change.to, change.from] as const] : [],
    ),
  );
  const taken = new Set([...kept.values()].map((from) => anchor?.topics[from]?.label ?? ''));
  const others = [...topics.keys()].filter((topic) => !kept.has(topic));
  const coloured = colourOthers(others, assignments, anchor, [...kept.values()]);
  return topics.map(({ labels: own }, topic): Calling => {
    const from = kept.get(topic) ?? null;
    const known = from === null ? undefined : anchor?.topics[from];
    const hue = from ?? coloured.get(topic)!;
    if (known) return { label: known.label, labels: known.labels, hue };
    const foreign = namesOfOthers(topic, assignments, anchor);
    const labels = freeLabels(own, new Set([...taken, ...foreign]));
    taken.add(labels[0]!);
    return { label: labels[0]!, labels, hue };
  });
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

function colourOthers(
  others: readonly number[],
  assignments: Grouping,
  anchor: Anchor | null,
  taken: readonly number[],
): Map<number, number> {
  const free = Array.from({ length: hues }, (_, hue) => hue).filter((hue) => !taken.includes(hue));
  const before = new Map(anchor?.assignments.map(({ id, topic }) => [id, topic]) ?? []);
  const known = assignments.filter(({ id }) => before.has(id));
  const shared = others.map((own) =>
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
    others.map((topic, row) => {
      const column = matched[row] ?? null;
      return [topic, column === null ? nextGrey() : free[column]!];
    }),
  );
}
