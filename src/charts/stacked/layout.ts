import { scaleBand, scaleLinear, stack, type ScaleBand } from 'd3';
import { absence } from '../../format.ts';
import type { Cell } from '../../../workers/topics/trends.ts';
import { columnPitch } from '../frame/columns.ts';
import { breakNames } from '../frame/shorten.ts';
import { spread } from '../frame/spread.ts';

export interface StackedTopic {
  id: number;
  label: string;
  /** Whether it shares its colour with others and is told by a form. */
  formed?: boolean;
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
  /** The number inside, where there is room for it, and the middle of it. */
  told: string;
  toldX: number;
  /** Where the topic's form stands, where it has one and there is room for it. */
  form: { x: number; y: number } | null;
}

/** A topic's name, whole and in the lines in which it stands round its place. */
export interface StackedName {
  topic: number;
  text: string;
  lines: string[];
  formed: boolean;
  x: number;
  y: number;
  /** The height of the part that it names. */
  from: number;
}

export interface StackedPlot {
  width: number;
  height: number;
  baseline: number;
  segments: Segment[];
  columns: { x: number; width: number; under: string[]; hatched: boolean }[];
  /** Topic names beside the last loaded column, moved apart where they would meet; none where the columns take the whole width. */
  labels: StackedName[];
  /** Topics that have parts but no name beside the last loaded column, in their order. */
  elsewhere: { topic: number; text: string }[];
}

export interface StackedOptions {
  /** The room there is; few columns leave some of it empty. */
  width: number;
  /** The most room that names take; short ones leave the rest to the columns. */
  labelWidth: number;
  heading: (cell: Cell) => string[];
  /** Whether the parts tell their share instead of their number of papers. */
  shares?: boolean;
}

const top = 8;
const plotHeight = 320;
const lineHeight = 15;
const columnGap = 0.35;
/** Left of the first column and right of the last, as a part of the step. */
const sideGap = 0.1;
const widestColumn = 200;
const character = 6.3;
const formWidth = 11;

/** Stacks each loaded edition to 100 % of its papers, the topics in the order given from the baseline up; an edition that is not loaded stays empty and hatched. */
export function layoutStacked(
  topics: readonly StackedTopic[],
  options: StackedOptions,
): StackedPlot {
  const cells = topics[0]?.cells ?? [];
  const longest = Math.min(options.labelWidth, longestName(topics));
  const pitch = columnPitch(underColumns(cells, 0, options), 0);
  // Where what stands under the columns would meet, the names leave them the whole width.
  const labelWidth = bandsOf(cells.length, options.width - longest).step() < pitch ? 0 : longest;
  const band = bandsOf(cells.length, options.width - labelWidth);
  const plotWidth = band.range()[1];
  const y = scaleLinear([0, 1], [top + plotHeight, top]);
  const baseline = top + plotHeight;
  const segments = cells.flatMap((_, column) =>
    stackColumn(topics, column, { x: band(column) ?? 0, width: band.bandwidth() }, y, options),
  );
  const under = underColumns(cells, band.step(), options);
  const columns = cells.map((cell, column) => ({
    x: band(column) ?? 0,
    width: band.bandwidth(),
    under: under[column] ?? [],
    hatched: cell.ids === null,
  }));
  const lines = Math.max(0, ...columns.map(({ under }) => under.length));
  const last = cells.findLastIndex(({ ids }) => ids !== null);
  const right = (columns[last]?.x ?? 0) + band.bandwidth();
  return {
    width: plotWidth + labelWidth,
    height: baseline + 8 + lines * 14,
    baseline,
    segments,
    columns,
    ...nameTopics(topics, segments, { last, right, baseline }, labelWidth),
  };
}

/** Where so many columns stand in so much room. */
function bandsOf(columns: number, room: number): ScaleBand<number> {
  const width = Math.min(Math.max(80, room), widestPlot(columns));
  return scaleBand<number>(Array.from({ length: columns }).keys(), [0, width])
    .paddingInner(columnGap)
    .paddingOuter(sideGap);
}

/** As wide as so many columns of the greatest width are with the gaps between and beside them. */
function widestPlot(columns: number): number {
  return (widestColumn / (1 - columnGap)) * (columns - columnGap + 2 * sideGap);
}

/** The room that the longest name takes in one line, with its form and what leads to it. */
function longestName(topics: readonly StackedTopic[]): number {
  return 36 + 6.6 * Math.max(...topics.map(({ label }) => label.length));
}

/** What stands under the columns; why there is no number takes two lines where it would meet its neighbours. */
function underColumns(
  cells: readonly Cell[],
  step: number,
  { heading }: StackedOptions,
): string[][] {
  const whole = cells.map((cell) => [
    ...heading(cell),
    cell.ids === null ? absence(cell.edition) : `of ${cell.edition.counted.length}`,
  ]);
  if (columnPitch(whole, 0) <= step) return whole;
  return whole.map((lines, at) =>
    cells[at]?.ids === null ? [...lines.slice(0, -1), ...(lines.at(-1)?.split(' ') ?? [])] : lines,
  );
}

function stackColumn(
  topics: readonly StackedTopic[],
  column: number,
  place: { x: number; width: number },
  y: (share: number) => number,
  { shares = false }: StackedOptions,
): Segment[] {
  const counts = topics.map(({ cells }) => cells[column]?.ids?.length ?? null);
  const all = topics[0]?.cells[column]?.edition.counted.length ?? 0;
  if (all === 0 || counts.includes(null)) return [];
  const row = Object.fromEntries(counts.map((count, i) => [String(i), (count ?? 0) / all]));
  const series = stack<Record<string, number>, string>().keys(Object.keys(row))([row]);
  return series.flatMap((part, i) => {
    const [low = 0, high = 0] = part[0] ?? [];
    const topic = topics[i];
    if (!topic || high <= low) return [];
    const height = y(low) - y(high);
    const count = counts[i] ?? 0;
    const number = shares ? `${Math.round((high - low) * 100)} %` : String(count);
    const fits = height >= 14 && number.length * character + 4 <= place.width;
    const told = fits ? number : '';
    const box = { ...place, y: y(high), height };
    return [{ topic: topic.id, column, ...box, count, told, ...placeForm(topic, box, told) }];
  });
}

/** Number and form side by side in the middle, or the number alone where both have no room. */
function placeForm(
  { formed = false }: StackedTopic,
  { x, y, width, height }: Pick<Segment, 'x' | 'y' | 'width' | 'height'>,
  told: string,
): Pick<Segment, 'toldX' | 'form'> {
  const [middle, long] = [x + width / 2, told.length * character];
  const roomy = height >= 9 && long + formWidth + 6 <= width;
  if (!formed || !roomy) return { toldX: middle, form: null };
  const left = middle - (told === '' ? 0 : long / 2);
  const right = middle + (told === '' ? 0 : formWidth / 2 + 1);
  return { toldX: right, form: { x: left, y: y + height / 2 } };
}

function nameTopics(
  topics: readonly StackedTopic[],
  segments: readonly Segment[],
  { last, right, baseline }: { last: number; right: number; baseline: number },
  labelWidth: number,
): Pick<StackedPlot, 'labels' | 'elsewhere'> {
  const drawn = topics.filter(({ id }) => segments.some(({ topic }) => topic === id));
  const own =
    labelWidth === 0
      ? []
      : drawn.flatMap(({ id, label, formed = false }) => {
          const part = segments.find(({ topic, column }) => topic === id && column === last);
          if (!part) return [];
          return [
            { topic: id, text: label, formed, x: right + 14, from: part.y + part.height / 2 },
          ];
        });
  const broken = breakNames(
    own.map(({ text }) => text),
    labelWidth - (own.some(({ formed }) => formed) ? 28 : 14),
    Math.floor(baseline / lineHeight),
  );
  const names = own.map((name, at) => ({ ...name, lines: broken[at] ?? [] }));
  const named = new Set(own.map(({ topic }) => topic));
  return {
    labels: spread(names, { lineHeight, floor: baseline + lineHeight / 2, ceiling: 0 }),
    elsewhere: drawn
      .filter(({ id }) => !named.has(id))
      .map(({ id, label }) => ({ topic: id, text: label })),
  };
}
