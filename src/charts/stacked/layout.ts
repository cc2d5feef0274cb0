import { scaleBand, scaleLinear, stack } from 'd3';
import { absence } from '../../format.ts';
import type { Cell } from '../../../workers/topics/trends.ts';

export interface StackedTopic {
  id: number;
  label: string;
  cells: readonly Cell[];
}

/** One topic's part of one edition. */
export interface Segment {
  topic: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  count: number;
  /** Whether there is room for the count inside. */
  told: boolean;
}

export interface StackedPlot {
  width: number;
  height: number;
  baseline: number;
  segments: Segment[];
  columns: { x: number; width: number; under: string[]; hatched: boolean }[];
  /** Topic names beside the last loaded column, moved apart where they would meet. */
  labels: { topic: number; text: string; x: number; y: number; from: number }[];
}

const top = 8;
const plotHeight = 320;
const lineHeight = 15;
const columnGap = 0.35;

/** Stacks each loaded edition to 100 % of its papers, the topics in the order given from the baseline up; an edition that is not loaded stays empty and hatched. */
export function layoutStacked(
  topics: readonly StackedTopic[],
  options: { width: number; labelWidth: number; heading: (cell: Cell) => string[] },
): StackedPlot {
  const cells = topics[0]?.cells ?? [];
  const plotWidth = Math.max(80, options.width - options.labelWidth);
  const band = scaleBand<number>(cells.keys(), [0, plotWidth]).padding(columnGap);
  const y = scaleLinear([0, 1], [top + plotHeight, top]);
  const baseline = top + plotHeight;
  const segments = cells.flatMap((_, column) =>
    stackColumn(topics, column, { x: band(column) ?? 0, width: band.bandwidth() }, y),
  );
  const columns = cells.map((cell, column) => ({
    x: band(column) ?? 0,
    width: band.bandwidth(),
    under: [
      ...options.heading(cell),
      cell.ids === null ? absence(cell.edition) : `of ${cell.edition.counted.length}`,
    ],
    hatched: cell.ids === null,
  }));
  const lines = Math.max(0, ...columns.map(({ under }) => under.length));
  return {
    width: options.width,
    height: baseline + 8 + lines * 14,
    baseline,
    segments,
    columns,
    labels: labelTopics(topics, segments, cells, baseline),
  };
}

function stackColumn(
  topics: readonly StackedTopic[],
  column: number,
  place: { x: number; width: number },
  y: (share: number) => number,
): Segment[] {
  const counts = topics.map(({ cells }) => cells[column]?.ids?.length ?? null);
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (total === 0 || counts.includes(null)) return [];
  const row = Object.fromEntries(counts.map((count, i) => [String(i), (count ?? 0) / total]));
  const series = stack<Record<string, number>, string>().keys(Object.keys(row))([row]);
  return series.flatMap((part, i) => {
    const [low = 0, high = 0] = part[0] ?? [];
    const topic = topics[i];
    if (!topic || high <= low) return [];
    const height = y(low) - y(high);
    const count = counts[i] ?? 0;
    return [{ topic: topic.id, column, ...place, y: y(high), height, count, told: height >= 14 }];
  });
}

function labelTopics(
  topics: readonly StackedTopic[],
  segments: readonly Segment[],
  cells: readonly Cell[],
  baseline: number,
): StackedPlot['labels'] {
  const last = cells.findLastIndex(({ ids }) => ids !== null);
  const own = topics.flatMap(({ id, label }) => {
    const segment = segments.find(({ topic, column }) => topic === id && column === last);
    return segment
      ? [
          {
            topic: id,
            text: label,
            x: segment.x + segment.width + 12,
            from: segment.y + segment.height / 2,
          },
        ]
      : [];
  });
  own.sort((a, b) => b.from - a.from);
  let ceiling = baseline + lineHeight / 2;
  return own.map((label) => {
    const y = Math.min(label.from, ceiling - lineHeight);
    ceiling = y;
    return { ...label, y };
  });
}
