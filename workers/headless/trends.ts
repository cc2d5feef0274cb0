import { formatFilter } from '../../data/filter.ts';
import { reportClaims } from '../claims/claim-report.ts';
import { stepDetect } from '../claims/detectable.ts';
import { topicRows } from '../claims/topic-rows.ts';
import { drain } from './drain.ts';
import { readOptions } from './options.ts';
import { apartFromTopics, openQuestion, openSample } from './question.ts';

/** Prints what can be said of each topic in the slice, as one family. */
export function trendsCommand(args: readonly string[]): string {
  const options = readOptions(args, 'euromlsys');
  const { slice, isPrinted } = apartFromTopics(options.slice);
  const opened = openQuestion({ ...options, slice }, 'stability');
  const { choice, topics } = opened;
  const sample = openSample(opened);
  const rows = topicRows(sample, topics, choice.topicOf);
  const report = drain(
    reportClaims(sample, rows, {
      ...{ kind: 'topic', choice, seed: options.seed },
      detect: stepDetect,
    }),
  );
  const filter = formatFilter(options.slice);
  const printed = report.rows.filter(isPrinted);
  return `${JSON.stringify({ ...report, slice: { ...report.slice, filter }, rows: printed })}\n`;
}
