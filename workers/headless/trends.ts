import { reportClaims } from '../claims/claim-report.ts';
import { topicRows } from '../claims/topic-rows.ts';
import { drain } from './drain.ts';
import { readOptions } from './options.ts';
import { openQuestion, openSample } from './question.ts';

/** Prints what can be said of each topic in the slice, as one family. */
export function trendsCommand(args: readonly string[]): string {
  const options = readOptions(args, 'euromlsys');
  const opened = openQuestion(options, 'stability');
  const { choice, topics } = opened;
  const sample = openSample(opened);
  const rows = topicRows(sample, topics, choice.topicOf);
  const report = drain(reportClaims(sample, rows, { kind: 'topic', choice, seed: options.seed }));
  return `${JSON.stringify(report)}\n`;
}
