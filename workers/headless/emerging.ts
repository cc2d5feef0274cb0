import { formatFilter } from '../../data/filter.ts';
import type { ClaimReport } from '../claims/claim-report.ts';
import type { ClaimRow } from '../claims/claim-row.ts';
import { stepDetect } from '../claims/detectable.ts';
import { answerClaims } from '../claims/question.ts';
import { drain } from './drain.ts';
import { readOptions } from './options.ts';
import { apartFromTopics, openQuestion, openSample } from './question.ts';

const tiers: readonly ClaimRow['verdict'][] = ['clear', 'leaning', 'new', 'cannot tell', 'steady'];
const concepts = ['LLM serving', 'LLM'].map((text) => ({ text, variants: null }));

/** Prints topics and terms of the slice in tiers, what luck would give, and two concepts. */
export function emergingCommand(args: readonly string[]): string {
  const options = readOptions(args, 'euromlsys');
  const { slice, isPrinted } = apartFromTopics(options.slice);
  const opened = openQuestion({ ...options, slice }, 'stability');
  openSample(opened);
  const { corpus, topics, assignments, choice } = opened;
  const { collection, byTitle } = choice;
  const { seed } = options;
  const answer = drain(
    answerClaims(
      corpus,
      { collection, slice, byTitle, topics, assignments, concepts, seed },
      stepDetect,
    ),
  );
  const reports = [answer.topics, answer.terms];
  const output = {
    slice: { ...answer.topics.slice, filter: formatFilter(options.slice) },
    family: { kind: 'topic and term', size: sum(reports.map(({ family }) => family.size)) },
    expectedByLuck: addUp(reports),
    rows: inTiers(reports.flatMap(({ rows }) => rows).filter(isPrinted)),
    topics: withoutRows(answer.topics),
    terms: withoutRows(answer.terms),
    concepts: answer.concepts,
  };
  return `${JSON.stringify(output)}\n`;
}

function addUp(reports: readonly ClaimReport[]): ClaimReport['expectedByLuck'] {
  const each = (name: keyof ClaimReport['expectedByLuck']) =>
    sum(reports.map(({ expectedByLuck }) => expectedByLuck[name]));
  return { clear: each('clear'), leaning: each('leaning'), new: each('new') };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function inTiers(rows: readonly ClaimRow[]): ClaimRow[] {
  const tier = ({ verdict }: ClaimRow) => tiers.indexOf(verdict);
  return [...rows].sort(
    (a, b) => tier(a) - tier(b) || (a.p ?? 1) - (b.p ?? 1) || (a.label < b.label ? -1 : 1),
  );
}

function withoutRows(report: ClaimReport): Omit<ClaimReport, 'rows' | 'slice'> {
  const { family, expectedByLuck, anyByLuck, shuffles, firstSeen, bursts } = report;
  return { family, expectedByLuck, anyByLuck, shuffles, firstSeen, bursts };
}
