import type { ComparedTopic, CompareReport } from '../../workers/claims/comparison.ts';
import { wilsonInterval } from '../../workers/inference/wilson.ts';

/** One topic or term in two slices. */
export interface CompareTableRow {
  kind: 'topic' | 'term';
  name: string;
  a: string;
  papersA: number;
  ofA: number;
  shareA: number;
  lowA: number;
  highA: number;
  b: string;
  papersB: number;
  ofB: number;
  shareB: number;
  lowB: number;
  highB: number;
  /** The second share minus the first, with its 95 % interval for topics. */
  difference: number;
  low: number | null;
  high: number | null;
  logOdds: number | null;
  p: number;
  q: number;
  verdict: string;
  flags: string;
  /** Parts of the difference, where venues are pooled: inside the venues, and of their mix. */
  within: number | null;
  between: number | null;
  idsA: string;
  idsB: string;
}

/** The numbers behind the charts of Compare: topics by difference, then terms as they tell the slices apart. */
export function compareTable(
  report: CompareReport,
  names: { a: string; b: string },
): CompareTableRow[] {
  const sides = (row: Counts) => ({
    a: names.a,
    ...side('A', row.a, report.a.n),
    b: names.b,
    ...side('B', row.b, report.b.n),
    difference: row.b / report.b.n - row.a / report.a.n,
  });
  const rest = ({ p, q, idsA, idsB, flags, mix }: Counts, verdict: string) => ({
    p,
    q,
    verdict,
    flags: flags.join(', '),
    within: mix?.within ?? null,
    between: mix?.between ?? null,
    idsA: idsA.join(' '),
    idsB: idsB.join(' '),
  });
  const topics = [...report.topics].sort((x, y) => y.difference - x.difference || x.id - y.id);
  return [
    ...topics.map((row) => ({
      kind: 'topic' as const,
      name: row.label,
      ...sides(row),
      low: row.low,
      high: row.high,
      logOdds: null,
      ...rest(row, row.verdict),
    })),
    ...report.terms.map((row) => ({
      kind: 'term' as const,
      name: row.label,
      ...sides(row),
      low: null,
      high: null,
      logOdds: row.logOdds,
      ...rest(row, row.badge ? 'clear' : 'cannot tell'),
    })),
  ];
}

interface Counts extends Pick<ComparedTopic, 'flags' | 'mix'> {
  a: number;
  b: number;
  p: number;
  q: number;
  idsA: string[];
  idsB: string[];
}

function side<S extends 'A' | 'B'>(name: S, papers: number, of: number) {
  const { low, high } = wilsonInterval(papers, of);
  const numbers = { papers, of, share: papers / of, low, high };
  const entries = Object.entries(numbers).map(([key, value]) => [`${key}${name}`, value]);
  // The names of the five numbers, each with the letter of its side.
  return Object.fromEntries(entries) as Record<`${keyof typeof numbers}${S}`, number>;
}
