import { compareSlices } from '../claims/comparison.ts';
import { drain } from './drain.ts';
import { UsageError } from './errors.ts';
import { readOptions } from './options.ts';
import { openQuestion } from './question.ts';

/** Prints how the topics and terms of two slices differ. */
export function compareCommand(args: readonly string[]): string {
  const options = readOptions(args, 'all', ['a', 'b']);
  const { a, b, seed, slice } = options;
  if (!a || !b) throw new UsageError('compare needs --a FILTER and --b FILTER');
  if (Object.keys(slice).length > 0) {
    throw new UsageError('compare takes --a and --b in place of --slice and --years');
  }
  const { corpus, topics, choice } = openQuestion(options, 'stability');
  return `${JSON.stringify(drain(compareSlices(corpus, { a, b, choice, topics, seed })))}\n`;
}
