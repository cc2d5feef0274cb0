import { line, scaleLinear } from 'd3';
import { wilsonInterval } from '../../../workers/inference/wilson.ts';
import type { Cell } from '../../../workers/topics/trends.ts';
import { absence } from '../../format.ts';
import { columnPitch } from '../frame/columns.ts';
import { glyph } from '../frame/glyph.ts';
import { breakNames } from '../frame/shorten.ts';
import { spread } from '../frame/spread.ts';

export interface LineTopic {
  id: number;
  label: string;
  /** Which colour, and which form where colours are shared, is its own. */
  hue: number;
  cells: readonly Cell[];
}

/** A loaded year of a topic; years without a number have no point. */
export interface LinePoint {
  column: number;
  x: number;
  y: number;
  count: number;
  n: number;
}

export interface TopicLine {
  topic: number;
  /** One path for each run of loaded years without a gap. */
  paths: string[];
  /** The 95 % Wilson interval around each run. */
  bands: string[];
  points: LinePoint[];
  /** The symbol of a point, around its place. */
  mark: string;
}

export interface LinesPlot {
  width: number;
  height: number;
  baseline: number;
  lines: TopicLine[];
  ticks: { y: number; label: string }[];
  years: {
    year: number;
    x: number;
    under: string[];
    hatch: { x: number; y: number; width: number; height: number } | null;
  }[];
  /** Why hatched years have no number, where there is no room for it under them. */
  note: string;
  /** Names beside the last point of each line, behind its form where colours are shared, moved apart where they would meet. */
  labels: {
    topic: number;
    text: string;
    /** The name as it is written, in two lines where one would cut it and there is room. */
    lines: string[];
    mark: string;
    indent: number;
    x: number;
    y: number;
    from: number;
  }[];
}

export interface LinesOptions {
  width: number;
  labelWidth: number;
  shares: boolean;
  /** Whether room is left for the intervals. */
  intervals: boolean;
}

const top = 12;
const plotHeight = 320;
const left = 40;
const lineHeight = 15;
const markRadius = 3.8;
const formWidth = 14;

/** Draws each topic over the years by their real distances; a line ends where a year has no number and never crosses it. */
export function layoutLines(topics: readonly LineTopic[], options: LinesOptions): LinesPlot {
  const cells = topics[0]?.cells ?? [];
  const baseline = top + plotHeight;
  const right = Math.max(left + 80, options.width - options.labelWidth);
  const years = cells.map(({ edition }) => edition.year);
  const x = scaleLinear([Math.min(...years), Math.max(...years)], [left + 14, right - 14]);
  const highest = Math.max(
    ...topics.flatMap((topic) => topic.cells.map((cell) => top95(cell, options))),
  );
  const y = scaleLinear([0, Math.max(highest, options.shares ? 0.01 : 1)], [baseline, top]).nice(5);
  const lines = topics.map((topic) => layoutTopic(topic, { x, y }, options.shares));
  const half = cells.length > 1 ? (right - left - 28) / (cells.length - 1) / 2 : 14;
  const whole = underYears(cells);
  const isNarrow = columnPitch(whole, 0) > half * 2;
  const under = isNarrow ? thinOut(underNarrowYears(cells), half * 2) : whole;
  return {
    width: options.width,
    height: baseline + 38,
    baseline,
    lines,
    ticks: y.ticks(5).flatMap((tick) => tickOf(tick, y(tick), options.shares)),
    years: cells.map((cell, at) => ({
      year: cell.edition.year,
      x: x(cell.edition.year),
      under: under[at] ?? [],
      hatch: cell.ids === null ? hatch(x(cell.edition.year), half, baseline) : null,
    })),
    note: isNarrow ? tellAbsences(cells) : '',
    labels: nameLines(topics, lines, baseline, options.labelWidth),
  };
}

function underYears(cells: readonly Cell[]): string[][] {
  return cells.map(({ edition, ids }) => [
    String(edition.year),
    ids === null ? absence(edition) : `of ${edition.counted.length}`,
  ]);
}

/** The last two figures of each year and its number of papers alone. */
function underNarrowYears(cells: readonly Cell[]): string[][] {
  return cells.map(({ edition, ids }) => [
    `’${String(edition.year).slice(-2)}`,
    ids === null ? '' : String(edition.counted.length),
  ]);
}

/** As many as have room, the last among them, at equal distances. */
function thinOut(under: string[][], step: number): string[][] {
  const every = Math.max(1, Math.ceil(columnPitch(under, 0) / step));
  return under.map((lines, at) => ((under.length - 1 - at) % every === 0 ? lines : []));
}

function tellAbsences(cells: readonly Cell[]): string {
  const absent = cells.filter(({ ids }) => ids === null);
  const words = absent.map(({ edition }) => `${edition.year} ${absence(edition)}`);
  const hatched = absent.length > 0 ? ` Hatched: ${words.join(', ')}.` : '';
  return `Under each year that is named stands its number of papers.${hatched}`;
}

interface Scales {
  x: (year: number) => number;
  y: (value: number) => number;
}

function layoutTopic({ id, hue, cells }: LineTopic, { x, y }: Scales, shares: boolean): TopicLine {
  const known = cells.map((cell, column) => pointOf(cell, column, { x, y }, shares));
  const points = known.filter((point) => point !== null);
  const runs = runsOf(known);
  const path = line<LinePoint>(
    (point) => point.x,
    (point) => point.y,
  );
  return {
    topic: id,
    paths: runs.filter((run) => run.length > 1).map((run) => path(run) ?? ''),
    bands: runs.map((run) => bandOf(run, y, shares)),
    points,
    mark: glyph(hue, 0, 0, markRadius),
  };
}

function pointOf({ edition, ids }: Cell, column: number, { x, y }: Scales, shares: boolean) {
  if (ids === null) return null;
  const [count, n] = [ids.length, edition.counted.length];
  return { column, count, n, x: x(edition.year), y: y(shares ? count / Math.max(1, n) : count) };
}

/** Points of neighbouring years; a year without a number, or one that is missing, ends a run. */
function runsOf(points: readonly (LinePoint | null)[]): LinePoint[][] {
  const runs: LinePoint[][] = [];
  points.forEach((point, at) => {
    if (point === null) return;
    if (at > 0 && points[at - 1]) runs.at(-1)?.push(point);
    else runs.push([point]);
  });
  return runs;
}

// A run of one year has a short band, so that its interval shows.
function bandOf(run: readonly LinePoint[], y: Scales['y'], shares: boolean): string {
  const bounds = run.map(({ x, count, n }) => {
    const { low, high } = wilsonInterval(count, n);
    const scale = shares ? 1 : n;
    return { x, low: y(low * scale), high: y(high * scale) };
  });
  const [only, ...more] = bounds;
  if (only && more.length === 0) return `M${only.x - 3} ${only.low}h6V${only.high}h-6Z`;
  const upper = bounds.map(({ x, high }) => `${x} ${high}`);
  const lower = bounds.map(({ x, low }) => `${x} ${low}`).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}

function top95({ ids, edition }: Cell, { shares, intervals }: LinesOptions): number {
  if (ids === null) return 0;
  const n = Math.max(1, edition.counted.length);
  const share = intervals ? wilsonInterval(ids.length, n).high : ids.length / n;
  return shares ? share : share * n;
}

function tickOf(value: number, y: number, shares: boolean): LinesPlot['ticks'] {
  if (!shares && !Number.isInteger(value)) return [];
  return [{ y, label: shares ? `${Math.round(value * 100)} %` : String(value) }];
}

function hatch(x: number, half: number, baseline: number) {
  const wide = Math.min(30, half * 2 - 4);
  return { x: x - wide / 2, y: top, width: wide, height: baseline - top };
}

function nameLines(
  topics: readonly LineTopic[],
  lines: readonly TopicLine[],
  baseline: number,
  labelWidth: number,
): LinesPlot['labels'] {
  const right = Math.max(0, ...lines.flatMap(({ points }) => points.map(({ x }) => x)));
  const own = topics.flatMap(({ id, label }, at) => {
    const last = lines[at]?.points.at(-1);
    const mark = lines[at]?.mark ?? '';
    return last
      ? [{ topic: id, text: label, mark, indent: formWidth, x: right + 20, from: last.y }]
      : [];
  });
  const broken = breakNames(
    own.map(({ text }) => text),
    labelWidth - 6 - Math.max(0, ...own.map(({ indent }) => indent)),
    Math.floor(baseline / lineHeight),
  );
  const names = own.map((name, at) => ({ ...name, lines: broken[at] ?? [] }));
  return spread(names, { lineHeight, floor: baseline + lineHeight / 2, ceiling: 0 });
}
