import { scaleLinear } from 'd3';
import { wilsonInterval } from '../../../workers/inference/wilson.ts';

/** How many papers of each slice are on a topic, and what the test says. */
export interface DumbbellRow {
  id: number;
  a: number;
  b: number;
  verdict: string;
}

/** A share in the plot's pixels with its 95 % Wilson interval. */
export interface End {
  x: number;
  low: number;
  high: number;
}

export interface DumbbellMarks {
  id: number;
  a: End;
  b: End;
  /** Solid where the difference is clear, dashed where it leans, grey where it cannot be told from chance. */
  form: 'solid' | 'dashed' | 'grey';
}

export interface DumbbellPlot {
  width: number;
  ticks: { x: number; label: string }[];
  rows: DumbbellMarks[];
}

/** Room at both ends for half a mark. */
const margin = 8;
const step = 0.2;

/** Lays out both shares of each row on one scale of percent from 0 to the next fifth above all intervals. */
export function layoutDumbbells(
  rows: readonly DumbbellRow[],
  sizes: { a: number; b: number },
  width: number,
): DumbbellPlot {
  const intervals = rows.map(({ a, b }) => ({
    a: { share: a / sizes.a, ...wilsonInterval(a, sizes.a) },
    b: { share: b / sizes.b, ...wilsonInterval(b, sizes.b) },
  }));
  const highest = Math.max(0, ...intervals.flatMap(({ a, b }) => [a.high, b.high]));
  const top = Math.min(1, Math.max(step, Math.ceil(highest / step - 1e-9) * step));
  const x = scaleLinear([0, top], [margin, Math.max(margin, width - margin)]);
  const end = ({ share, low, high }: { share: number; low: number; high: number }): End => ({
    x: x(share),
    low: x(low),
    high: x(high),
  });
  return {
    width,
    ticks: ticksOf(top, width).map((share, at, all) => ({
      x: x(share),
      label: `${Math.round(share * 100)}${at === all.length - 1 ? ' %' : ''}`,
    })),
    rows: rows.map(({ id, verdict }, at) => ({
      id,
      a: end(intervals[at]!.a),
      b: end(intervals[at]!.b),
      form: verdict === 'clear' ? 'solid' : verdict === 'leaning' ? 'dashed' : 'grey',
    })),
  };
}

// Every fifth, or every tenth where there would be but two; every other one where they would touch.
function ticksOf(top: number, width: number): number[] {
  const each = top <= step + 1e-9 ? step / 2 : step;
  const all = Array.from({ length: Math.round(top / each) + 1 }, (_, i) => i * each);
  return all.length * 40 > width ? all.filter((_, i) => i === 0 || i === all.length - 1) : all;
}
