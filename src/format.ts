import type { Edition } from '../data/editions.ts';
import type { Filter } from '../data/filter.ts';
import type { Author, Paper } from '../data/paper.ts';

const figures = new Intl.NumberFormat('en-US');
const names = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Whole numbers up to ten as words, above as figures. */
export function numberWord(n: number): string {
  return names[n] ?? formatCount(n);
}

/** A number of things with its noun: `1 paper`, `57 papers`, `1,204 papers`. */
export function plural(n: number, noun: string): string {
  return `${formatCount(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A difference of shares in points, with its sign: `+17`, `−29`, `0`. */
export function points(difference: number): string {
  const rounded = Math.round(difference * 100);
  return rounded === 0 ? '0' : `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)}`;
}

/** A cosine or a part of one, with its sign where it is below 0: `.31`, `−.024`. */
export function cosine(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits).replace(/^0/, '');
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Thousands set apart: 91,916. */
export function formatCount(n: number): string {
  return figures.format(n);
}

/** `He, Lu, Alonso`, or `Recasens and seven others`: family names, as a byline. */
export function byline(authors: readonly Author[]): string {
  const families = authors.map(({ name }) => name.split(' ').at(-1) ?? name);
  const [first = 'no author named'] = families;
  if (families.length <= 3) return families.join(', ') || first;
  return `${first} and ${numberWord(families.length - 1)} others`;
}

/** Where and when: `EuroMLSys 2024`, `EuroMLSys, no year`. */
export function venueYear({ venue, year }: { venue: string; year: number }): string {
  return year === 0 ? `${venue}, no year` : `${venue} ${year}`;
}

/** First letter in capitals. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Of how many papers an edition's numbers are: `of 14`, or `of 14 + 9` where nine more are placed by title. */
export function outOf(
  { counted, titled }: Pick<Edition, 'counted' | 'titled'>,
  byTitle: boolean,
): string {
  return `of ${formatCount(counted.length)}${byTitle && titled.length > 0 ? ` + ${formatCount(titled.length)}` : ''}`;
}

/** Why an edition has no number. */
export function absence({ state }: Pick<Edition, 'state'>): string {
  return state === 'titles only' || state === 'left out' ? state : 'no papers';
}

/**
 * A filter in words: `LLM serving · EuroMLSys · 2024`; papers and posters with an abstract, the usual case, go unsaid. More
 * values of a part than `most` are counted: `six venues`.
 */
export function describeFilter(
  filter: Filter,
  topicName: (topic: number) => string,
  most = Infinity,
): string {
  const years = filter.year?.map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`));
  const parts: [values: readonly string[] | undefined, many: string][] = [
    [filter.topic?.map(topicName), 'topics'],
    [filter.term?.map((term) => `says “${term}”`), 'terms'],
    [filter.venue, 'venues'],
    [years, 'spans of years'],
    [filter.label?.map((label) => `label ${label}`), 'labels'],
    [filter.star?.map((stars) => (stars === 0 ? 'no star' : plural(stars, 'star'))), 'ratings'],
    [filter.kind && filter.kind.join() !== 'paper,poster' ? filter.kind : undefined, 'kinds'],
    [filter.text?.join() === 'title' ? ['title only'] : undefined, ''],
    [filter.margin?.map((least) => `margin under ${String(least).replace(/^0/, '')}`), 'margins'],
    [
      filter.id && [plural(filter.id.filter((id) => id !== 'none').length, 'record') + ' by name'],
      '',
    ],
  ];
  return parts
    .flatMap(([values = [], many]) => {
      if (values.length > most) return `${numberWord(values.length)} ${many}`;
      return values.length > 0 ? values.join(' or ') : [];
    })
    .join(' · ');
}

/** Where a reader can find the paper itself; null where the source has neither link nor DOI. */
export function addressOf(paper: Paper): string | null {
  if (paper.url && webAddress(paper.url)) return paper.url;
  return paper.doi ? `https://doi.org/${paper.doi}` : null;
}

/** Whether a link of a source leads to the web, and is no script or file. */
export function webAddress(href: string): boolean {
  return /^https?:\/\//i.test(href);
}
