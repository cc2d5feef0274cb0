import { matchBest } from './matching.ts';

/** In which topic each paper is. */
export type Grouping = readonly { readonly id: string; readonly topic: number | null }[];

/** What became of topics from one grouping to the next, by their numbers there. */
export type TopicChange =
  | { kind: 'kept'; from: number; to: number; overlap: number }
  | { kind: 'merged'; from: number[]; to: number }
  | { kind: 'split'; from: number; to: number[] }
  | { kind: 'born'; to: number }
  | { kind: 'gone'; from: number };

/** Two topics are one when at least half of each one's papers are also the other's. */
export const leastOverlap = 0.5;

/**
 * What became of each topic, judged by the papers in both groupings. Overlap is the number of shared papers over the size
 * of the larger topic. From .5 on a topic is kept, one-to-one (of topics that tie at exactly .5 the matching with the
 * largest sum decides, then whether they are `alike` otherwise). Of the others an earlier one with half of its papers in
 * one later topic has merged into it, a later one with half of its papers from one earlier topic was split off it; the
 * rest are gone or born. The order of the papers does not matter.
 */
export function followTopics(
  before: Grouping,
  after: Grouping,
  alike: (from: number, to: number) => boolean = () => false,
): TopicChange[] {
  const table = sharedPapers(before, after);
  const kept = keptPairs(table, alike);
  const [keptFrom, keptTo] = [kept.map(({ from }) => from), kept.map(({ to }) => to)];
  const lost = table.rows.filter((row) => !keptFrom.includes(row));
  const found = table.columns.filter((column) => !keptTo.includes(column));
  const homes = lost.map((from) => ({ from, to: halfOf(table.columns, (c) => table.at(from, c)) }));
  const merged = grouped(homes, 'to').map(([to, pairs]) => ({
    kind: 'merged' as const,
    from: pairs.map(({ from }) => from),
    to,
  }));
  const others = found.filter((to) => !merged.some((one) => one.to === to));
  const origins = others.map((to) => ({ from: halfOf(table.rows, (r) => table.at(r, to)), to }));
  const split = grouped(origins, 'from').map(([from, pairs]) => ({
    kind: 'split' as const,
    from,
    to: pairs.map(({ to }) => to),
  }));
  const born = origins.filter(({ from }) => from === null);
  const gone = homes.filter(({ from, to }) => to === null && !split.some((s) => s.from === from));
  return [
    ...kept,
    ...merged,
    ...split,
    ...born.map(({ to }) => ({ kind: 'born' as const, to })),
    ...gone.map(({ from }) => ({ kind: 'gone' as const, from })),
  ];
}

/** Which topics are still there, one-to-one: the pairs that `followTopics` calls kept. */
export function keptTopics(before: Grouping, after: Grouping): Kept[] {
  return keptPairs(sharedPapers(before, after), () => false);
}

type Kept = Extract<TopicChange, { kind: 'kept' }>;

/** The topics on both sides, lowest first, and how many of the papers in both groupings they hold and share. */
export interface Shared {
  rows: number[];
  columns: number[];
  at: (row: number, column: number) => number;
  rowSize: (row: number) => number;
  columnSize: (column: number) => number;
}

const fewestToRemember = 5000;
const known = new WeakMap<Grouping, WeakMap<Grouping, Shared>>();

/** The papers that topics of two groupings share; of many counted once. */
export function sharedPapers(before: Grouping, after: Grouping): Shared {
  if (after.length < fewestToRemember) return countShared(before, after);
  const others = known.get(after) ?? new WeakMap<Grouping, Shared>();
  known.set(after, others);
  const shared = others.get(before) ?? countShared(before, after);
  others.set(before, shared);
  return shared;
}

function countShared(before: Grouping, after: Grouping): Shared {
  const [rows, columns] = [topicsIn(before), topicsIn(after)];
  const [height, width] = [(rows.at(-1) ?? -1) + 1, (columns.at(-1) ?? -1) + 1];
  const cells = new Int32Array(height * width);
  const [froms, tos] = [new Int32Array(height), new Int32Array(width)];
  const later = topicAfter(before, after);
  for (let at = 0; at < before.length; at += 1) {
    const { topic } = before[at]!;
    const to = topic === null ? null : later(at);
    if (topic === null || to === null) continue;
    cells[topic * width + to]! += 1;
    froms[topic]! += 1;
    tos[to]! += 1;
  }
  return {
    rows,
    columns,
    at: (row, column) => cells[row * width + column] ?? 0,
    rowSize: (row) => froms[row] ?? 0,
    columnSize: (column) => tos[column] ?? 0,
  };
}

/** The topic afterwards of a paper by its place before; at once where both have the same papers in one order. */
function topicAfter(before: Grouping, after: Grouping): (at: number) => number | null {
  const alike =
    before.length === after.length && before.every(({ id }, at) => id === after[at]!.id);
  if (alike) return (at) => after[at]!.topic;
  const later = new Map<string, number | null>();
  if (before.length > 0) for (const { id, topic } of after) later.set(id, topic);
  return (at) => later.get(before[at]!.id) ?? null;
}

function topicsIn(grouping: Grouping): number[] {
  const topics = new Set<number>();
  let last: number | null = null;
  for (const { topic } of grouping) {
    if (topic === null || topic === last) continue;
    topics.add(topic);
    last = topic;
  }
  return [...topics].sort((a, b) => a - b);
}

/** Weighs less than a paper does. */
const bonus = 1e-9;

function keptPairs(table: Shared, alike: (from: number, to: number) => boolean): Kept[] {
  const { rows, columns, at, rowSize, columnSize } = table;
  const overlap = (row: number, column: number): number =>
    at(row, column) / Math.max(1, rowSize(row), columnSize(column));
  const weights = rows.map((row) =>
    columns.map((column) => {
      const own = overlap(row, column);
      return own >= leastOverlap ? own + (alike(row, column) ? bonus : 0) : 0;
    }),
  );
  return matchBest(weights).flatMap((column, row) =>
    column === null || weights[row]![column]! === 0
      ? []
      : [
          {
            kind: 'kept' as const,
            from: rows[row]!,
            to: columns[column]!,
            overlap: overlap(rows[row]!, columns[column]!),
          },
        ],
  );
}

/** The one that holds at least half of all, the largest and then the first; null if none does. */
function halfOf(topics: readonly number[], papers: (topic: number) => number): number | null {
  const all = topics.reduce((sum, topic) => sum + papers(topic), 0);
  const [most] = [...topics].sort((a, b) => papers(b) - papers(a) || a - b);
  return most !== undefined && all > 0 && papers(most) >= all * leastOverlap ? most : null;
}

interface Ends {
  from: number;
  to: number;
}

/** The pairs by one of their ends, without those where an end is missing, lowest first. */
function grouped(
  pairs: readonly { from: number | null; to: number | null }[],
  end: keyof Ends,
): [number, Ends[]][] {
  const groups = new Map<number, Ends[]>();
  for (const { from, to } of pairs) {
    if (from === null || to === null) continue;
    const key = end === 'from' ? from : to;
    groups.set(key, [...(groups.get(key) ?? []), { from, to }]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}
