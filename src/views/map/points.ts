import type { PaperMap } from '../../../workers/map/paper-map.ts';
import type { MapPoints } from '../../charts/map/layout.ts';
import { venueYear } from '../../format.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';

/** The map's papers as they are drawn. */
export interface ShownPoints extends MapPoints {
  /** How many are not faint. */
  seen: number;
  /** Of these the rings, and the others in no topic. */
  rings: string[];
  aside: string[];
  /** Papers that pass the filters and are not on the map. */
  off: string[];
}

const eachStep = 2048;

/**
 * The map's papers with the topics in which they are shown, so that a paper placed by its title has none where titles are not
 * enough; those not in `used` are faint, none where that is null. A step for some thousand papers.
 */
export function* mapPoints(
  { ids, place }: PaperMap,
  page: Pick<Dashboard, 'assignments' | 'shown' | 'topicOf'>,
  used: ReadonlySet<string> | null,
): Generator<void, ShownPoints> {
  const topic = new Int32Array(ids.length).fill(-1);
  const [ring, faint] = [new Uint8Array(ids.length), new Uint8Array(ids.length)];
  const [rings, aside]: [string[], string[]] = [[], []];
  let seen = 0;
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i]!;
    topic[i] = page.topicOf(id)?.id ?? -1;
    if (page.assignments.get(id)?.placedBy === 'title') ring[i] = 1;
    if (used && !used.has(id)) faint[i] = 1;
    else {
      seen += 1;
      if (ring[i]) rings.push(id);
      else if (topic[i]! < 0) aside.push(id);
    }
    if (i % eachStep === eachStep - 1) yield;
  }
  const off = page.shown.length === seen ? [] : yield* missing(ids, page.shown);
  return { ids, place, topic, ring, faint, seen, rings, aside, off };
}

function* missing(
  ids: readonly string[],
  papers: readonly { id: string }[],
): Generator<void, string[]> {
  const there = new Set<string>();
  for (const id of ids) if (there.add(id).size % eachStep === 0) yield;
  const off: string[] = [];
  for (const [at, { id }] of papers.entries()) {
    if (!there.has(id)) off.push(id);
    if (at % eachStep === eachStep - 1) yield;
  }
  return off;
}

/** The papers that are not faint, by topic and title, each with the paper nearest to it on the map. */
export function mapRows(points: MapPoints, dashboard: Pick<Dashboard, 'papers' | 'topicOf'>) {
  const shown = [...points.ids.keys()].filter((i) => points.faint[i] === 0);
  const titleOf = (i: number): string => dashboard.papers.get(points.ids[i] ?? '')?.title ?? '';
  const rank = (i: number): number => (points.topic[i]! < 0 ? Infinity : points.topic[i]!);
  shown.sort((a, b) => rank(a) - rank(b) || (titleOf(a) < titleOf(b) ? -1 : 1));
  return shown.map((i) => {
    const id = points.ids[i] ?? '';
    const paper = dashboard.papers.get(id);
    const near = nearestTo(points, shown, i);
    return {
      id,
      title: titleOf(i),
      place: paper ? venueYear(paper) : '',
      topic: dashboard.topicOf(id)?.label ?? 'no topic',
      x: points.place[2 * i]!,
      y: points.place[2 * i + 1]!,
      near: near === null ? null : { id: points.ids[near] ?? '', title: titleOf(near) },
    };
  });
}

function nearestTo({ place }: MapPoints, among: readonly number[], i: number): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const other of among) {
    if (other === i) continue;
    const dx = place[2 * other]! - place[2 * i]!;
    const dy = place[2 * other + 1]! - place[2 * i + 1]!;
    if (dx * dx + dy * dy < least) [best, least] = [other, dx * dx + dy * dy];
  }
  return best;
}
