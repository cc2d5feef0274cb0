import { leastOverlap } from '../topics/identity.ts';
import type { Members, TopicEdit } from './edit.ts';
import { heirs, type Part } from './merge.ts';

/** Papers with their topics; topics are numbered from 0, and every one has a paper. */
export interface Partition {
  readonly ids: readonly string[];
  readonly topicOf: readonly number[];
}

export interface Replayed {
  /** The topic of each paper of the partition, numbered on from the partition's; a number without papers is gone. */
  topicOf: number[];
  /** Names that were given, by topic. */
  names: Map<number, string>;
  /** Topics whose papers differ from what was computed. */
  edited: Set<number>;
  /** Edits that fit no topic here, as places in the log: kept, but at rest. */
  resting: number[];
  /** Topics that splits made, in the order of the log. */
  births: Birth[];
  /** What each edit found, null for those that rest. */
  played: (Played | null)[];
}

export interface Birth {
  topic: number;
  /** The topic of the partition, merged into another before, with which it shares most, at least half; null where none is. */
  was: number | null;
  /** The other topics that had papers then. */
  beside: number[];
  /** The topics of all papers then. */
  topicOf: readonly number[];
}

/** The topics that an edit is about as it found them. */
export interface Played {
  topic: Found;
  other: Found | null;
}

export interface Found extends Part {
  topic: number;
}

/**
 * Plays the log over a partition. Each edit finds its topic by its papers: the one that shares most, if at least half of
 * the larger of both is shared; an edit that finds none, or would empty a topic or change nothing, rests. No paper
 * is ever lost.
 */
export function replay(
  { ids, topicOf }: Partition,
  edits: readonly (TopicEdit | null)[],
): Replayed {
  const state: State = {
    ids,
    at: new Map(ids.map((id, at) => [id, at])),
    start: topicOf,
    topicOf: [...topicOf],
    next: Math.max(-1, ...topicOf) + 1,
    names: new Map(),
    edited: new Set(),
    births: [],
  };
  const played = edits.map((edit) => edit && play(state, edit));
  const resting = edits.flatMap((edit, at) => (edit === null || played[at] ? [] : [at]));
  const { edited, births } = state;
  const names = new Map([...state.names].filter(([topic]) => state.topicOf.includes(topic)));
  return { topicOf: state.topicOf, names, edited, resting, births, played };
}

interface State {
  ids: readonly string[];
  at: ReadonlyMap<string, number>;
  start: readonly number[];
  topicOf: number[];
  next: number;
  /** Also of topics that are gone, for they may come back. */
  names: Map<number, string>;
  edited: Set<number>;
  births: Birth[];
}

/** Plays one edit and tells what it found; null if that leaves it nothing to do. */
function play(state: State, edit: TopicEdit): Played | null {
  const topic = find(state, edit.topic);
  if (topic === null) return null;
  const other = edit.kind === 'merge' ? find(state, edit.other) : null;
  const found = {
    topic: asFound(state, topic),
    other: other === null ? null : asFound(state, other),
  };
  return change(state, edit, found) ? found : null;
}

function change(state: State, edit: TopicEdit, { topic: found, other }: Played): boolean {
  const { topic } = found;
  if (edit.kind === 'rename') return rename(state, topic, edit.name);
  if (edit.kind === 'merge') return merge(state, found, other);
  if (edit.kind === 'split') return split(state, topic, edit.leaving);
  return move(state, edit.paper, topic);
}

function asFound(state: State, topic: number): Found {
  return { topic, papers: sizeOf(state, topic), name: state.names.get(topic) ?? null };
}

function rename(state: State, topic: number, name: string): boolean {
  state.names.set(topic, name);
  return true;
}

function merge(state: State, into: Found, other: Found | null): boolean {
  if (other === null || other.topic === into.topic) return false;
  const { heir, namesake } = heirs(into, other);
  const gone = heir === into ? other.topic : into.topic;
  state.topicOf = state.topicOf.map((one) => (one === gone ? heir.topic : one));
  if (namesake !== heir) {
    state.names.set(heir.topic, namesake.name!); // heirs: a namesake beside the heir has one
    state.names.delete(gone);
  }
  state.edited.delete(gone);
  state.edited.add(heir.topic);
  return true;
}

/** The larger part keeps the topic's number and name; of equal ones that with more of the papers it began with. */
function split(state: State, topic: number, leaving: Members): boolean {
  const own = leaving.map((id) => state.at.get(id)).filter((at) => at !== undefined);
  const going = new Set(own.filter((at) => state.topicOf[at] === topic));
  const all = [...state.topicOf.keys()].filter((at) => state.topicOf[at] === topic);
  if (going.size === 0 || going.size === all.length) return false;
  const weigh = (part: number[]): number =>
    part.length + part.filter((at) => state.start[at] === topic).length / (all.length + 1);
  const smaller = weigh([...going]) <= weigh(all.filter((at) => !going.has(at)));
  const born = state.next;
  const beside = [...new Set(state.topicOf)].sort((a, b) => a - b);
  state.topicOf = state.topicOf.map((one, at) =>
    one === topic && going.has(at) === smaller ? born : one,
  );
  const was = cameBack(state, born, beside);
  if (was !== null && state.names.has(was)) state.names.set(born, state.names.get(was)!);
  state.births.push({ topic: born, was, beside, topicOf: [...state.topicOf] });
  state.edited.add(topic).add(born);
  state.next += 1;
  return true;
}

/** Which topic of the start, no longer there, the papers of this one are. */
function cameBack(state: State, born: number, beside: readonly number[]): number | null {
  const { start, topicOf, births } = state;
  const there = [
    ...beside,
    ...births.flatMap(({ topic, was }) => (was !== null && beside.includes(topic) ? [was] : [])),
  ];
  const size = sizeOf(state, born);
  const sizes = countBy(start);
  const shared = countBy(start.filter((_, at) => topicOf[at] === born));
  const [best] = [...shared]
    .map(([topic, n]) => ({ topic, overlap: n / Math.max(size, sizes.get(topic)!) }))
    .filter(({ topic, overlap }) => overlap >= leastOverlap && !there.includes(topic))
    .sort((a, b) => b.overlap - a.overlap || a.topic - b.topic);
  return best?.topic ?? null;
}

function move(state: State, paper: string, topic: number): boolean {
  const at = state.at.get(paper);
  const from = at === undefined ? undefined : state.topicOf[at];
  if (at === undefined || from === undefined) return false;
  if (from === topic) return true;
  if (sizeOf(state, from) === 1) return false;
  state.topicOf[at] = topic;
  state.edited.add(topic).add(from);
  return true;
}

function sizeOf({ topicOf }: State, topic: number): number {
  return topicOf.filter((one) => one === topic).length;
}

/** The topic that shares most papers with these, null under half or where most of them are not here; of equals the one whose first paper comes first. */
function find({ ids, at, topicOf }: State, members: Members): number | null {
  const present = members.map((id) => at.get(id)).filter((place) => place !== undefined);
  if (present.length < leastOverlap * members.length) return null;
  const shared = countBy(present.map((place) => topicOf[place]!));
  const sizes = countBy(topicOf);
  const first = new Map<number, string>();
  topicOf.forEach((topic, place) => {
    const id = ids[place]!;
    if (!first.has(topic) || id < first.get(topic)!) first.set(topic, id);
  });
  const overlap = ([topic, n]: [number, number]): number =>
    n / Math.max(sizes.get(topic)!, present.length);
  const [best] = [...shared]
    .filter((pair) => overlap(pair) >= leastOverlap)
    .sort((a, b) => overlap(b) - overlap(a) || (first.get(a[0])! < first.get(b[0])! ? -1 : 1));
  return best?.[0] ?? null;
}

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
