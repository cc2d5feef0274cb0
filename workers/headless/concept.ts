import { reportConcept, weighTerms } from '../claims/concept-report.ts';
import { termRows } from '../claims/term-rows.ts';
import { drain } from './drain.ts';
import { UsageError } from './errors.ts';
import { readOptions } from './options.ts';
import { openQuestion, openSample } from './question.ts';

/** Prints what can be said of a concept, judged beside the terms of the slice, with its variants. */
export function conceptCommand(args: readonly string[]): string {
  const options = readOptions(args, 'euromlsys', ['text', 'variants']);
  const text = options.rest.join(' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UsageError('concept needs a TEXT to look for');
  if (options.variants?.length === 0) throw new UsageError('--variants names no variant');
  const opened = openQuestion(
    options,
    options.slice.topic === undefined && !options.slice.margin ? 'nothing' : 'topics',
  );
  const { corpus, choice } = opened;
  const { seed, variants } = options;
  const sample = openSample(opened);
  const terms = drain(weighTerms(sample, termRows(sample, corpus.vocabulary), seed));
  const report = reportConcept({ text, variants }, corpus, sample, { terms, choice, seed });
  return `${JSON.stringify(report)}\n`;
}
