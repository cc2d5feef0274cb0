import { topicColour } from '../colours.ts';
import { glyph } from '../frame/glyph.ts';
import type { MapPoints } from './layout.ts';

/** Papers that look alike, as one path. */
export interface MapMark {
  path: string;
  colour: string;
  ring: boolean;
  faint: boolean;
}

/** Which colour and form is a topic's own. */
export type HueOf = (topic: number) => number;

/** The papers in sight as one path a topic, form and strength, faint ones first so that they lie below. */
export function marksOf(
  points: MapPoints,
  screen: Float64Array,
  { width, height }: { width: number; height: number },
  { radius, hueOf }: { radius: number; hueOf: HueOf },
): MapMark[] {
  const marks = new Map<string, MapMark & { parts: string[] }>();
  for (let i = 0; i < points.topic.length; i += 1) {
    const [x, y] = [screen[2 * i]!, screen[2 * i + 1]!];
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    const [topic, ring, faint] = [points.topic[i]!, points.ring[i] === 1, points.faint[i] === 1];
    const key = `${faint ? 0 : 1} ${topic} ${ring}`;
    const colour = colourOf(topic, hueOf);
    const mark = marks.get(key) ?? { path: '', parts: [], colour, ring, faint };
    mark.parts.push(glyph(topic < 0 ? 0 : hueOf(topic), x, y, ring ? radius - 0.5 : radius));
    marks.set(key, mark);
  }
  return [...marks.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { parts, ...mark }]) => ({ ...mark, path: parts.join('') }));
}

/** Of a paper without a topic: the grey of marks. */
export function colourOf(topic: number, hueOf: HueOf): string {
  return topic < 0 ? 'var(--edge)' : topicColour(hueOf(topic));
}
