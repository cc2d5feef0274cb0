import { describe, expect, it } from 'vitest';
import { moved, placeLabels, type MapLabel } from '../../../../src/charts/map/labels.ts';
import { toScreen, type MapPoints, type Zoom } from '../../../../src/charts/map/layout.ts';
import { random } from '../../../../workers/random.ts';

const next = random(11);
const topics = 12;
const rows = 240;
const centres = Array.from({ length: topics }, () => [next(), next()] as const);
const points: MapPoints = {
  ids: Array.from({ length: rows }, (_, i) => `p${i}`),
  place: Float64Array.from(
    { length: 2 * rows },
    (_, i) => centres[(i >> 1) % topics]![i % 2]! + 0.15 * (next() - 0.5),
  ),
  topic: Int32Array.from({ length: rows }, (_, i) => i % topics),
  ring: new Uint8Array(rows),
  faint: new Uint8Array(rows),
};
const names = Array.from({ length: topics }, (_, topic) => ({
  topic,
  text: 'region name '.repeat(1 + (topic % 3)).trim(),
}));
const frame = { width: 900, height: 600 };

function labelsAt(zoom: Zoom): MapLabel[] {
  return placeLabels(
    names,
    points,
    toScreen(points, frame, zoom),
    frame,
    (text) => text.length * 7,
  );
}

function overlap(a: MapLabel, b: MapLabel): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0;
}

describe('names of regions', () => {
  it('neither overlap nor are cut at a thousand zooms', () => {
    let drawn = 0;
    for (let i = 0; i < 1000; i += 1) {
      const k = 1 + 39 * next() ** 3;
      const labels = labelsAt({
        k,
        x: -next() * frame.width * (k - 1),
        y: -next() * frame.height * (k - 1),
      });
      drawn += labels.length;
      for (const [at, label] of labels.entries()) {
        expect(label.x).toBeGreaterThanOrEqual(0);
        expect(label.y).toBeGreaterThanOrEqual(0);
        expect(label.x + label.width).toBeLessThanOrEqual(frame.width);
        expect(label.y + label.height).toBeLessThanOrEqual(frame.height);
        expect(labels.slice(at + 1).filter((other) => overlap(label, other))).toEqual([]);
      }
    }
    expect(drawn).toBeGreaterThan(2000);
  });

  it('stay as far apart while the map is dragged', () => {
    const labels = labelsAt({ k: 1, x: 0, y: 0 });
    const after = moved(labels, 40, -25);
    expect(after.map(({ x, y }) => [x - 40, y + 25])).toEqual(labels.map(({ x, y }) => [x, y]));
    expect(moved(labels, 0, 0)).toBe(labels);
  });

  it('are all there on the whole map', () => {
    expect(labelsAt({ k: 1, x: 0, y: 0 })).toHaveLength(topics);
  });

  it('never lie on the only paper of their topic, which has room beside it', () => {
    const lone: MapPoints = {
      ids: ['a', 'b', 'corner', 'corner opposite'],
      place: Float64Array.from([0.3, 0.4, 0.7, 0.6, 0, 0, 1, 1]),
      topic: Int32Array.from([0, 1, -1, -1]),
      ring: new Uint8Array(4),
      faint: Uint8Array.from([0, 0, 1, 1]),
    };
    const screen = toScreen(lone, frame, { k: 1, x: 0, y: 0 });
    const labels = placeLabels(names, lone, screen, frame, () => 100);
    expect(labels).toHaveLength(2);
    for (const { topic, x, y, width, height } of labels) {
      const [left, top] = [screen[2 * topic]! - x, screen[2 * topic + 1]! - y];
      expect(left > 0 && left < width && top > 0 && top < height).toBe(false);
    }
  });

  it('leave out a topic of which no paper is in sight', () => {
    const without = { ...points, faint: points.topic.map((topic) => Number(topic === 3)) };
    const faint = Uint8Array.from(without.faint);
    const screen = toScreen(points, frame, { k: 1, x: 0, y: 0 });
    const labels = placeLabels(names, { ...points, faint }, screen, frame, () => 60);
    expect(labels.map(({ topic }) => topic)).not.toContain(3);
  });
});
