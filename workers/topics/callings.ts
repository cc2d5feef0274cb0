import { freeLabels } from './free-labels.ts';
import { leastOverlap, sharedPapers, keptTopics, type Grouping } from './identity.ts';
import { matchBest } from './matching.ts';

/** What the page tells a topic by. */
export interface Calling {
  label: string;
  labels: string[];
  /** Which colour is its own; from 8 on they share a grey, each with a form of its own. */
  hue: number;
}

/** Topics that were called before, and the papers in them. */
export interface KnownTopics {
  callings: readonly Calling[];
  assignments: Grouping;
}

const hues = 8;

/**
 * What topics are called, by their numbers. One that is known (overlap of papers at least .5) keeps its name and colour;
 * where several are known by different names, the first of `known` decides. Of the others each has its own name, or its
 * next where that is taken or belongs to a known topic whose papers are mostly elsewhere, and a colour that is free, best
 * that of the topic in the first of `known` with which it shares most. No two have one name or one colour.
 */
export function callTopics(
  topics: readonly { labels: string[] }[],
  assignments: Grouping,
  known: readonly KnownTopics[],
): Calling[] {
  const callings = keepCallings(assignments, known);
  const taken = new Set([...callings.values()].map(({ label }) => label));
  const others = [...topics.keys()].filter((topic) => !callings.has(topic));
  const used = new Set([...callings.values()].map(({ hue }) => hue));
  const coloured = colourOthers(others, assignments, known[0], used);
  const foreign = namesElsewhere(others, assignments, known);
  for (const topic of others) {
    const labels = freeLabels(topics[topic]!.labels, new Set([...taken, ...foreign.get(topic)!]));
    taken.add(labels[0]!);
    callings.set(topic, { label: labels[0]!, labels, hue: coloured.get(topic)! });
  }
  return [...topics.keys()].map((topic) => callings.get(topic)!);
}

function keepCallings(assignments: Grouping, known: readonly KnownTopics[]): Map<number, Calling> {
  const kept = new Map<number, Calling>();
  for (const { callings, assignments: before } of known) {
    for (const { from, to } of keptTopics(before, assignments)) {
      const own = callings[from]!;
      const free = [...kept.values()].every(
        ({ label, hue }) => label !== own.label && hue !== own.hue,
      );
      if (!kept.has(to) && free) kept.set(to, own);
    }
  }
  return kept;
}

/** For each of the topics the names of those known topics that have less than half of their papers in it. */
function namesElsewhere(
  topics: readonly number[],
  assignments: Grouping,
  known: readonly KnownTopics[],
): Map<number, Set<string>> {
  const names = new Map(topics.map((topic) => [topic, new Set<string>()]));
  if (topics.length === 0) return names;
  for (const { callings, assignments: before } of known) {
    const { rows, at } = sharedPapers(before, assignments);
    const sizes = sizesOf(before);
    for (const row of rows)
      for (const topic of topics)
        if (at(row, topic) < sizes.get(row)! * leastOverlap)
          names.get(topic)!.add(callings[row]!.label);
  }
  return names;
}

function sizesOf(grouping: Grouping): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { topic } of grouping)
    if (topic !== null) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  return sizes;
}

function colourOthers(
  others: readonly number[],
  assignments: Grouping,
  known: KnownTopics | undefined,
  taken: ReadonlySet<number>,
): Map<number, number> {
  const free = Array.from({ length: hues }, (_, hue) => hue).filter((hue) => !taken.has(hue));
  const shared = known && others.length > 0 ? sharedPapers(known.assignments, assignments) : null;
  const rowOf = new Map(known?.callings.map(({ hue }, row) => [hue, row]));
  const near = (topic: number, hue: number): number => {
    const row = rowOf.get(hue);
    return row === undefined ? 0 : (shared?.at(row, topic) ?? 0);
  };
  const matched = matchBest(others.map((topic) => free.map((hue) => near(topic, hue))));
  let grey = hues - 1;
  const nextGrey = (): number => {
    do grey += 1;
    while (taken.has(grey));
    return grey;
  };
  return new Map(
    others.map((topic, row) => {
      const column = matched[row] ?? null;
      return [topic, column === null ? nextGrey() : free[column]!];
    }),
  );
}
