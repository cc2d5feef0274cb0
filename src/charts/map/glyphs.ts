import { topicColour } from '../colours.ts';
import type { MapPoints } from './layout.ts';

/** Papers that look alike, as one path. */
export interface MapMark {
  path: string;
  colour: string;
  ring: boolean;
  faint: boolean;
}

const hues = 8;

/** A disc for the eight topics with a colour of their own, then square, diamond, triangle and its mirror in turn. */
export function glyph(topic: number, x: number, y: number, r: number): string {
  const shape = topic < hues ? -1 : (topic - hues) % 4;
  const [a, b] = [round(x), round(y)];
  const s = round(r * 0.9);
  const d = round(r * 1.25);
  if (shape === 0) return `M${round(x - s)} ${round(y - s)}h${2 * s}v${2 * s}h${-2 * s}z`;
  if (shape === 1) return `M${a} ${round(y - d)}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`;
  if (shape === 2) return `M${a} ${round(y - d)}l${d} ${2 * s}h${-2 * d}z`;
  if (shape === 3) return `M${a} ${round(y + d)}l${d} ${-2 * s}h${-2 * d}z`;
  return `M${round(x - r)} ${b}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** The papers in sight as one path a topic, form and strength, faint ones first so that they lie below. */
export function marksOf(
  points: MapPoints,
  screen: Float64Array,
  { width, height }: { width: number; height: number },
  radius: number,
): MapMark[] {
  const marks = new Map<string, MapMark & { parts: string[] }>();
  for (let i = 0; i < points.topic.length; i += 1) {
    const [x, y] = [screen[2 * i]!, screen[2 * i + 1]!];
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    const [topic, ring, faint] = [points.topic[i]!, points.ring[i] === 1, points.faint[i] === 1];
    const key = `${faint ? 0 : 1} ${topic} ${ring}`;
    const mark = marks.get(key) ?? { path: '', parts: [], colour: colourOf(topic), ring, faint };
    mark.parts.push(glyph(topic, x, y, ring ? radius - 0.5 : radius));
    marks.set(key, mark);
  }
  return [...marks.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { parts, ...mark }]) => ({ ...mark, path: parts.join('') }));
}

/** Of a paper without a topic: the grey of marks. */
export function colourOf(topic: number): string {
  return topic < 0 ? 'var(--edge)' : topicColour(topic);
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
