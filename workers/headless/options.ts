import { parseArgs } from 'node:util';
import { FilterError, parseFilter, parseSpan, type Filter } from '../../data/filter.ts';
import { UsageError } from './errors.ts';

export const corpusNames = ['euromlsys', 'reading-list', 'all'] as const;
export type CorpusName = (typeof corpusNames)[number];

/** The options that every command takes. */
export interface Options {
  corpus: CorpusName;
  /** A JSON Lines file instead of the built-in corpus. */
  in: string | null;
  k: number;
  seed: number;
  /** `--years` and `--slice` in one. */
  slice: Filter;
  byTitle: boolean;
  /** `topics` alone: names with their papers instead of records. */
  labels: boolean;
  /** `topics` alone: how well each topic and the whole are found again. */
  stability: boolean;
  /** `topics` alone: the topics of every number of them, and which of these is suggested. */
  ladder: boolean;
  /** `--variants`, split at `|`. */
  variants: string[] | null;
  /** The two slices of a comparison. */
  a: Filter | null;
  b: Filter | null;
  /** Where `import` writes the records. */
  out: string | null;
  rest: string[];
}

/**
 * Reads the common options; throws a UsageError that names the option it cannot read, or that the command does not
 * take. Words beside the options are refused unless the command takes a TEXT.
 */
export function readOptions(
  args: readonly string[],
  standardCorpus: CorpusName,
  own: readonly OwnOption[] = [],
): Options {
  const { values, positionals } = parse(args);
  refuseOthers(values, positionals, own);
  return {
    corpus: oneOf(values.corpus, standardCorpus),
    in: values.in ?? null,
    k: wholeNumber(values.k, 10, '--k', 1),
    seed: wholeNumber(values.seed, 1, '--seed', 0),
    slice: readSlice(values.slice, values.years),
    byTitle: values['by-title'] ?? false,
    labels: values.labels ?? false,
    stability: values.stability ?? false,
    ladder: values.ladder ?? false,
    variants: values.variants?.split('|').filter((text) => text.trim() !== '') ?? null,
    a: values.a === undefined ? null : readFilter(values.a),
    b: values.b === undefined ? null : readFilter(values.b),
    out: values.out ?? null,
    rest: positionals,
  };
}

const ownOptions = ['text', 'variants', 'a', 'b', 'labels', 'stability', 'ladder', 'out'] as const;
/** What only some commands take; `text` stands for words beside the options. */
type OwnOption = (typeof ownOptions)[number];

function refuseOthers(
  values: Record<string, unknown>,
  words: readonly string[],
  own: readonly OwnOption[],
): void {
  if (words.length > 0 && !own.includes('text'))
    throw new UsageError(`this command takes no “${words.join(' ')}”`);
  const other = ownOptions.find((name) => values[name] !== undefined && !own.includes(name));
  if (other) throw new UsageError(`this command takes no --${other}`);
  if (values['in'] !== undefined && (values['corpus'] ?? 'all') !== 'all')
    throw new UsageError('--in FILE stands in place of --corpus; give one');
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        in: { type: 'string' },
        k: { type: 'string' },
        seed: { type: 'string' },
        years: { type: 'string' },
        slice: { type: 'string' },
        'by-title': { type: 'boolean' },
        labels: { type: 'boolean' },
        stability: { type: 'boolean' },
        ladder: { type: 'boolean' },
        variants: { type: 'string' },
        a: { type: 'string' },
        b: { type: 'string' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf(text: string | undefined, standard: CorpusName): CorpusName {
  if (text === undefined) return standard;
  const found = corpusNames.find((name) => name === text);
  if (!found) throw new UsageError(`--corpus is “${text}”; it can be ${corpusNames.join(', ')}`);
  return found;
}

function wholeNumber(
  text: string | undefined,
  standard: number,
  name: string,
  least: number,
): number {
  if (text === undefined) return standard;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= 4294967295)) {
    throw new UsageError(`${name} is “${text}”; it takes a whole number from ${least}`);
  }
  return value;
}

function readSlice(slice: string | undefined, years: string | undefined): Filter {
  const filter = slice === undefined ? {} : readFilter(slice);
  if (years === undefined) return filter;
  if (filter.year) throw new UsageError('--years and a slice by year ask for two things; give one');
  return { ...filter, year: [usable(() => parseSpan(years))] };
}

function readFilter(text: string): Filter {
  return usable(() => parseFilter(text));
}

function usable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FilterError) throw new UsageError(error.message);
    throw error;
  }
}
