import type { Analysis, Topic, Unedited } from './analysis.ts';
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

type Labelled = Pick<Topic, 'id' | 'label' | 'labels' | 'renamed'>;
type Named = Pick<NamedTopic, 'label' | 'labels' | 'anchored' | 'hue'>;

/**
 * Gives each topic that the anchor knows (overlap of papers at least .5) its name and colour from there. Of the others
 * each has its own name, or its next where that is taken or belongs to a topic of the anchor whose papers are mostly
 * elsewhere, and as its colour one that is free, first of the anchor's topic with which it shares most. A topic that the
 * reader edited keeps the name and colour that it had before, and a name that the reader gave stays. Without an anchor
 * topics keep their names and are coloured by their number.
 */
export function nameTopics(analysis: Analysis, anchor: Anchor | null): NamedAnalysis {
  const { topics, assignments, unedited } = analysis;
  const named = unedited
    ? nameEdited(topics, unedited, nameAll(unedited.topics, unedited.assignments, anchor))
    : nameAll(topics, assignments, anchor);
  return { ...analysis, topics: topics.map((topic, at) => ({ ...topic, ...named[at]! })) };
}

/** Edited topics as they were called and coloured before; those that an edit made take what is left. */
function nameEdited(
  topics: readonly Labelled[],
  { origins }: Unedited,
  before: readonly Named[],
): Named[] {
  const own = origins.map((origin) => (origin === null ? null : (before[origin] ?? null)));
  const taken = new Set(own.flatMap((one) => one?.label ?? []));
  const used = own.flatMap((one) => one?.hue ?? []);
  return topics.map(({ label, labels, renamed }, at): Named => {
    const was = own[at];
    if (was) {
      const name = renamed ? label : was.label;
      const others = labels.filter((one) => one !== name && one !== label);
      return { ...was, label: name, labels: [name, ...others].slice(0, 3) };
    }
    const free = renamed ? labels : freeLabels(labels, taken);
    taken.add(free[0]!);
    let hue = 0;
    while (used.includes(hue)) hue += 1;
    used.push(hue);
    return { label: free[0]!, labels: free, anchored: null, hue };
  });
}

function nameAll(
  topics: readonly Labelled[],
  assignments: Grouping,
  anchor: Anchor | null,
): Named[] {
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
  return topics.map(({ id, label, labels, renamed }): Named => {
    const from = kept.get(id) ?? null;
    const known = from === null ? undefined : anchor?.topics[from];
    const hue = from ?? coloured.get(id)!;
    if (renamed) return { label, labels, anchored: from, hue };
    if (known) return { ...known, anchored: from, hue };
    const foreign = namesOfOthers(id, assignments, anchor);
    const own = freeLabels(labels, new Set([...taken, ...foreign]));
    taken.add(own[0]!);
    return { label: own[0]!, labels: own, anchored: null, hue };
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
  others: readonly Labelled[],
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
