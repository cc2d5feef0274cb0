import type { Frame, MapPoints } from './layout.ts';

export interface RegionName {
  topic: number;
  text: string;
}

/** A region's name in the frame's pixels: a box with a swatch at its left. */
export interface MapLabel extends RegionName {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const labelHeight = 22;
/** Room for the swatch before a name. */
export const swatchRoom = 16;
const padding = 5;
const gap = 4;
const steps = [0, 20, 34, 52, 76];
const turns = 12;
const sampled = 300;
/** How many pixels farther a name goes so as not to hide a paper: more than to the nearest place beside its own. */
const hiding = 30;

/**
 * Names the regions in the order given, each beside the paper of its topic that has most of its own around it, where it
 * hides the fewest papers. No two names overlap and none is cut; a name that finds no room is left out.
 */
export function placeLabels(
  names: readonly RegionName[],
  points: MapPoints,
  screen: Float64Array,
  frame: Frame,
  widthOf: (text: string) => number,
): MapLabel[] {
  const placed: MapLabel[] = [];
  const seen = papersInSight(points, screen, frame);
  for (const name of names) {
    const anchor = anchorOf(seen.get(name.topic) ?? [], screen);
    if (!anchor) continue;
    const size = { width: widthOf(name.text) + swatchRoom + 2 * padding, height: labelHeight };
    const label = bestPlace({ ...name, ...size }, anchor, placed, screen, frame);
    if (label) placed.push(label);
  }
  return placed;
}

/** The names as they stand when the map was dragged so far. */
export function moved(labels: readonly MapLabel[], x: number, y: number): readonly MapLabel[] {
  if (x === 0 && y === 0) return labels;
  return labels.map((label) => ({ ...label, x: label.x + x, y: label.y + y }));
}

interface Spot {
  x: number;
  y: number;
}

/** The papers in sight and not left out, by their topics. */
function papersInSight(
  { topic: topics, faint }: MapPoints,
  screen: Float64Array,
  { width, height }: Frame,
): Map<number, number[]> {
  const seen = new Map<number, number[]>();
  for (let i = 0; i < topics.length; i += 1) {
    const [x, y] = [screen[2 * i]!, screen[2 * i + 1]!];
    if (faint[i] || x < 0 || x > width || y < 0 || y > height) continue;
    const own = seen.get(topics[i]!);
    if (own) own.push(i);
    else seen.set(topics[i]!, [i]);
  }
  return seen;
}

/** The one of these papers, or of some of many, with most others of them near it. */
function anchorOf(papers: readonly number[], screen: Float64Array): Spot | null {
  const each = Math.max(1, Math.ceil(papers.length / sampled));
  const few = Float64Array.from(
    { length: 2 * Math.ceil(papers.length / each) },
    (_, at) => screen[2 * papers[(at >> 1) * each]! + (at & 1)]!,
  );
  let best: Spot | null = null;
  let most = 0;
  for (let at = 0; at < few.length; at += 2) {
    const [x, y] = [few[at]!, few[at + 1]!];
    let around = 0;
    for (let other = 0; other < few.length; other += 2) {
      const [dx, dy] = [few[other]! - x, few[other + 1]! - y];
      around += 1 / (1 + (dx * dx + dy * dy) / 900);
    }
    if (around > most) [best, most] = [{ x, y }, around];
  }
  return best;
}

function bestPlace(
  label: RegionName & { width: number; height: number },
  anchor: Spot,
  placed: readonly MapLabel[],
  screen: Float64Array,
  frame: Frame,
): MapLabel | null {
  let best: MapLabel | null = null;
  let least = Infinity;
  for (const { x, y, far } of candidates(anchor, label.width)) {
    const box = { ...label, x: x - label.width / 2, y: y - label.height / 2 };
    if (isCut(box, frame) || placed.some((other) => overlaps(box, other))) continue;
    const cost = far + hiding * covered(box, screen);
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}

/** Middles of boxes round a spot, farther ones later; sideways a step is as much longer as the name is. */
function candidates({ x, y }: Spot, width: number): (Spot & { far: number })[] {
  return steps.flatMap((step) =>
    Array.from({ length: step === 0 ? 1 : turns }, (_, turn) => {
      const angle = (2 * Math.PI * turn) / turns - Math.PI / 2;
      const sideways = step === 0 ? 0 : step + width / 2 - 14;
      return { x: x + Math.cos(angle) * sideways, y: y + Math.sin(angle) * step, far: step };
    }),
  );
}

function isCut(box: MapLabel, { width, height }: Frame): boolean {
  return box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
}

function overlaps(a: MapLabel, b: MapLabel): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

const looked = 3000;

function covered(box: MapLabel, screen: Float64Array): number {
  const each = 2 * Math.ceil(screen.length / 2 / looked);
  let count = 0;
  for (let i = 0; i < screen.length; i += each) {
    const [x, y] = [screen[i]!, screen[i + 1]!];
    if (x > box.x - 3 && x < box.x + box.width + 3 && y > box.y - 3 && y < box.y + box.height + 3) {
      count += 1;
    }
  }
  return count;
}
