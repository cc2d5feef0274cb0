import { linkVertical, scaleLinear } from 'd3';
import { textWidth } from '../frame/columns.ts';

/** The topics of one k. */
export interface LadderRow {
  k: number;
  topics: readonly LadderTopic[];
  /** Mean stability with its standard error; null until it was measured. */
  whole: { mean: number; error: number } | null;
}

export interface LadderTopic {
  id: number;
  label: string;
  hue: number;
  papers: readonly string[];
  /** How well it is found again, 0 to 1; null until that was measured. */
  stability: number | null;
}

/** One topic as a bar. */
export interface LadderBar {
  k: number;
  topic: number;
  hue: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** How dark it is, 0 to 1; null where its stability is not known. */
  darkness: number | null;
  /** Its name as far as it has room; empty where it has none. */
  text: string;
  papers: readonly string[];
}

/** The papers that one topic shares with one of the next row. */
export interface LadderFlow {
  k: number;
  from: number;
  to: number;
  hue: number;
  path: string;
  /** The middle of its upper end. */
  middle: number;
  papers: readonly string[];
}

export interface LadderPlot {
  width: number;
  height: number;
  left: number;
  right: number;
  rows: { k: number; y: number; mean: number | null; low: number; high: number; told: string }[];
  bars: LadderBar[];
  flows: LadderFlow[];
}

export const barHeight = 20;
const pitch = 46;
const top = 8;
const gap = 3;
const leftWidth = 44;
const wide = 720;
const rightWidth = { wide: 148, narrow: 44 };
const tellFrom = 44;

/**
 * Lays out rows of topics, each topic as wide as it has papers, so that as few flows cross as putting each topic under the
 * mean place of its papers allows; a flow is as wide as the papers that two neighbouring rows' topics share.
 */
export function layoutLadder(rows: readonly LadderRow[], width: number): LadderPlot {
  const right = width - (width >= wide ? rightWidth.wide : rightWidth.narrow);
  const plot = { left: leftWidth, right };
  const bars: LadderBar[][] = [];
  rows.forEach((row, at) => bars.push(layRow(row, top + at * pitch, plot, bars.at(-1) ?? [])));
  const flows = bars.slice(1).flatMap((below, at) => flowsBetween(bars[at]!, below));
  const measured = rows.flatMap(({ whole }) => whole ?? []);
  const x = scaleLinear(
    [
      Math.min(...measured.map(({ mean, error }) => mean - error)),
      Math.max(...measured.map(({ mean, error }) => mean + error)),
    ],
    [right + 64, width - 8],
  );
  return {
    width,
    height: top + Math.max(0, rows.length - 1) * pitch + barHeight + top,
    ...plot,
    rows: rows.map(({ k, whole }, at) => ({
      k,
      y: top + at * pitch,
      mean: whole && width >= wide ? x(whole.mean) : null,
      low: whole ? x(whole.mean - whole.error) : 0,
      high: whole ? x(whole.mean + whole.error) : 0,
      told: whole ? `${Math.round(whole.mean * 100)} %` : '',
    })),
    bars: bars.flat(),
    flows,
  };
}

function layRow(
  { k, topics }: LadderRow,
  y: number,
  { left, right }: { left: number; right: number },
  above: readonly LadderBar[],
): LadderBar[] {
  const places = placesOf(above);
  const ordered = topics
    .map((topic) => ({ topic, at: meanPlace(topic, places) }))
    .sort((a, b) => a.at - b.at || b.topic.papers.length - a.topic.papers.length);
  const all = topics.reduce((sum, { papers }) => sum + papers.length, 0);
  const perPaper = (right - left - gap * Math.max(0, topics.length - 1)) / Math.max(1, all);
  let x = left;
  return ordered.map(({ topic: { id, label, hue, papers, stability } }) => {
    const width = papers.length * perPaper;
    const bar = {
      ...{ k, topic: id, hue, x, y, width, height: barHeight, papers },
      darkness: stability === null ? null : darkness(stability),
      text: fitting(label, width - 8),
    };
    x += width + gap;
    return bar;
  });
}

/** Where each paper of a row stands, in the middle of its topic. */
function placesOf(bars: readonly LadderBar[]): Map<string, number> {
  return new Map(
    bars.flatMap(({ papers, x, width }) => papers.map((id) => [id, x + width / 2] as const)),
  );
}

function meanPlace({ papers }: LadderTopic, places: ReadonlyMap<string, number>): number {
  const known = papers.flatMap((id) => places.get(id) ?? []);
  return known.reduce((sum, place) => sum + place, 0) / Math.max(1, known.length);
}

const palest = 0.16;

function darkness(stability: number): number {
  return scaleLinear([0.3, 0.85], [palest, 1]).clamp(true)(stability);
}

function fitting(label: string, width: number): string {
  if (width < tellFrom) return '';
  const bare = textWidth(label) > width ? label.replace(/ \([^)]*\)$/, '') : label;
  if (textWidth(bare) <= width) return bare;
  let text = bare;
  while (text !== '' && textWidth(`${text}…`) > width) text = text.slice(0, -1).trimEnd();
  return text.length < 3 ? '' : `${text}…`;
}

const band = linkVertical<
  { source: [number, number]; target: [number, number] },
  [number, number]
>();

function flowsBetween(above: readonly LadderBar[], below: readonly LadderBar[]): LadderFlow[] {
  const leaving = above.map(() => 0);
  const arriving = below.map(() => 0);
  return above.flatMap((from, a) =>
    below.flatMap((to, b) => {
      const own = new Set(to.papers);
      const papers = from.papers.filter((id) => own.has(id));
      if (papers.length === 0) return [];
      const share = (bar: LadderBar): number => (papers.length / bar.papers.length) * bar.width;
      const [start, end] = [from.x + leaving[a]!, to.x + arriving[b]!];
      leaving[a]! += share(from);
      arriving[b]! += share(to);
      const path = ribbon(
        [start, start + share(from), from.y + barHeight],
        [end, end + share(to), to.y],
      );
      const middle = start + share(from) / 2;
      return [{ k: from.k, from: from.topic, to: to.topic, hue: to.hue, path, middle, papers }];
    }),
  );
}

/** From [left, right, y] of the upper end to that of the lower. */
function ribbon(upper: [number, number, number], lower: [number, number, number]): string {
  const down = band({ source: [upper[0], upper[2]], target: [lower[0], lower[2]] }) ?? '';
  const up = band({ source: [lower[1], lower[2]], target: [upper[1], upper[2]] }) ?? '';
  return `${down}${up.replace('M', 'L')}Z`;
}
