import { parseArgs } from 'node:util';

/** What the scoreboard was asked for. */
export interface Options {
  quick: boolean;
  /** The one corpus to measure, or null for all. */
  only: string | null;
  /** Year, month and day of the run, as 2024-04-22. */
  date: string;
}

/** Reads the arguments; throws an error that names the one it cannot read. */
export function readOptions(args: readonly string[], corpora: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  if (values.only !== undefined && !corpora.includes(values.only)) {
    throw new Error(`there is no corpus “${values.only}”; there are ${corpora.join(', ')}`);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date)) {
    throw new Error(`“${values.date}” is not a date like 2024-04-22`);
  }
  return { quick: values.quick, only: values.only ?? null, date: values.date };
}
