import { FilterError, parseFilter, type Filter } from '../../data/filter.ts';

/** The path and the query of a location hash. */
export function splitHash(hash: string): [string, string] {
  const text = hash.replace(/^#?\/?/, '');
  const at = text.indexOf('?');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** The value that the text names; else the standard, with a note. */
export function oneOf<T extends string>(
  allowed: readonly T[],
  text: string | null,
  what: string,
  notes: string[],
  standard: T,
): T {
  if (text === null || text === '') return standard;
  const found = allowed.find((value) => value === text);
  if (!found)
    notes.push(
      `The link asks for the ${what} “${text}”, which does not exist; ${standard} is shown.`,
    );
  return found ?? standard;
}

/** The whole number that the text is, within its bounds; else the standard, with a note. */
export function wholeNumber(
  text: string | null,
  what: string,
  { least, most }: { least: number; most: number },
  notes: string[],
  standard: number,
): number {
  if (text === null) return standard;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  notes.push(
    `The link asks for the ${what} “${text}”; it can be ${least} to ${most}, and ${standard} is shown.`,
  );
  return standard;
}

/** Whether the text says that something is shown; anything but `shown` leaves it hidden, with a note. */
export function isShown(text: string | null, what: string, notes: string[]): boolean {
  if (text !== null && text !== '' && text !== 'shown')
    notes.push(`The link says “${text}” of the ${what}; it can be “shown”, and they are hidden.`);
  return text === 'shown';
}

/** The parts of a filter that can be read, with a note on each that cannot; the standard where none can. */
export function readFilter<T extends Filter | null>(
  text: string | null,
  standard: T,
  notes: string[],
): Filter | T {
  if (text === null) return standard;
  if (text.trim() === '') return {};
  const filter: Filter = {};
  for (const piece of text.split(',')) {
    try {
      const part = parseFilter(piece);
      const [name] = Object.keys(part);
      if (name !== undefined && Object.hasOwn(filter, name))
        throw new FilterError(`“${name}” stands twice; join its values with |`);
      Object.assign(filter, part);
    } catch (error) {
      if (!(error instanceof FilterError)) throw error;
      notes.push(`The link's filter “${piece}” was left out: ${error.message}.`);
    }
  }
  return Object.keys(filter).length > 0 ? filter : standard;
}

/** The row of a claim that the text names; else none, with a note. */
export function readRow(text: string | null, notes: string[]): string | null {
  if (text === null || text === '') return null;
  if (/^(topic|term|concept):[^]/.test(text)) return text;
  notes.push(`The link asks for the row “${text}”, which does not exist.`);
  return null;
}
