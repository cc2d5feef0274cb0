import { listEditions } from '../data/editions.ts';
import { formatFilter, type Filter } from '../data/filter.ts';
import type { Paper } from '../data/paper.ts';
import { columnsOf } from './state/columns.ts';
import { describeFilter, venueYear } from './format.ts';

/** A slice that is offered ready made. */
export interface Preset {
  name: string;
  filter: Filter;
}

const workshop = 'euromlsys';
const list = 'reading-list';

/** The workshop's loaded years and whole, the reading list, each of its venues; a year with titles alone has no numbers to compare. */
export function presetsOf(papers: readonly Paper[]): Preset[] {
  const collected = columnsOf(papers).collected ? papers : [];
  const within = (collection: string): Paper[] =>
    collected.filter(({ collections }) => collections.includes(collection));
  const years = listEditions(within(workshop))
    .filter(({ state }) => state === 'loaded')
    .map(({ venue, year }) => ({
      name: venueYear({ venue, year }),
      filter: { venue: [venue], year: [[year, year]] } satisfies Filter,
    }));
  const venues = [...new Set(within(list).map(({ venue }) => venue))].sort();
  const whole = [...new Set(within(workshop).map(({ venue }) => venue))].sort();
  return [
    ...years,
    ...whole.map((venue) => ({ name: venue, filter: { venue: [venue] } })),
    ...(venues.length > 0 ? [{ name: 'Reading list', filter: { venue: venues } }] : []),
    ...venues.map((venue) => ({ name: venue, filter: { venue: [venue] } })),
  ];
}

/** A slice's name: its preset's, `HPCA 2024`, or the filter in words. */
export function nameSlice(
  filter: Filter,
  presets: readonly Preset[],
  topicName: (topic: number) => string,
): string {
  const key = formatFilter(filter);
  const preset = presets.find((one) => formatFilter(one.filter) === key);
  if (preset) return preset.name;
  const words = describeFilter(filter, topicName);
  return words === '' ? 'All papers' : words.replace(/^([^·]+) · (\d{4}(–\d{4})?)$/, '$1 $2');
}

const longestName = 24;

/** The names of two slices where a line has room for little: `six venues` for a long list, told apart where they would be one. */
export function briefNames(
  filters: readonly [Filter, Filter],
  presets: readonly Preset[],
  topicName: (topic: number) => string,
): [string, string] {
  const [a, b] = filters.map((filter) => {
    const whole = nameSlice(filter, presets, topicName);
    const counted = describeFilter(filter, topicName, 1);
    return whole.length > longestName && counted.length < whole.length ? counted : whole;
  }) as [string, string]; // one a filter
  const isOne = a === b && formatFilter(filters[0]) !== formatFilter(filters[1]);
  return isOne ? [`first slice: ${a}`, `second slice: ${b}`] : [a, b];
}

/** Two names without the words in front that both have: `2021` and `2024` of one venue. */
export function shortNames(a: string, b: string): [string, string] {
  const [first, second] = [a.split(' '), b.split(' ')];
  let same = 0;
  while (same < Math.min(first.length, second.length) - 1 && first[same] === second[same]) same++;
  return [first.slice(same).join(' '), second.slice(same).join(' ')];
}
