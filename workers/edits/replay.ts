import { leastOverlap } from '../topics/identity.ts';
import type { Members, TopicEdit } from './edit.ts';

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
    topicOf: [...topicOf],
    next: Math.max(-1, ...topicOf) + 1,
    names: new Map(),
    edited: new Set(),
  };
  const resting = edits.flatMap((edit, at) => (edit === null || play(state, edit) ? [] : [at]));
  const { names, edited } = state;
  return { topicOf: state.topicOf, names, edited, resting };
}

interface State {
  ids: readonly string[];
  at: ReadonlyMap<string, number>;
  topicOf: number[];
  next: number;
  names: Map<number, string>;
  edited: Set<number>;
}

/** Plays one edit; false if it finds nothing to do. */
function play(state: State, edit: TopicEdit): boolean {
  const topic = find(state, edit.topic);
  if (topic === null) return false;
  if (edit.kind === 'rename') return rename(state, topic, edit.name);
  if (edit.kind === 'merge') return merge(state, topic, find(state, edit.other));
  if (edit.kind === 'split') return split(state, topic, edit.leaving);
  return move(state, edit.paper, topic);
}

function rename(state: State, topic: number, name: string): boolean {
  state.names.set(topic, name);
  return true;
}

function merge(state: State, topic: number, other: number | null): boolean {
  if (other === null || other === topic) return false;
  state.topicOf = state.topicOf.map((one) => (one === other ? topic : one));
  state.names.delete(other);
  state.edited.delete(other);
  state.edited.add(topic);
  return true;
}

/** The larger part keeps the topic's number and name. */
function split(state: State, topic: number, leaving: Members): boolean {
  const own = leaving.map((id) => state.at.get(id)).filter((at) => at !== undefined);
  const going = new Set(own.filter((at) => state.topicOf[at] === topic));
  const size = sizeOf(state, topic);
  if (going.size === 0 || going.size === size) return false;
  const smaller = going.size * 2 <= size;
  state.topicOf = state.topicOf.map((one, at) =>
    one === topic && going.has(at) === smaller ? state.next : one,
  );
  state.edited.add(topic).add(state.next);
  state.next += 1;
  return true;
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

/** The topic that shares most papers with these, null under half; of equals the one whose first paper comes first. */
function find({ ids, at, topicOf }: State, members: Members): number | null {
  const present = members.map((id) => at.get(id)).filter((place) => place !== undefined);
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
