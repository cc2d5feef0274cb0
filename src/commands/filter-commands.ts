import type { Filter, FilterPart } from '../../data/filter.ts';
import { describeFilter, plural } from '../format.ts';
import { describePart } from '../inspector/list-words.ts';
import type { Command } from '../state/commands.svelte.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { margins } from '../views/papers/margins.ts';

/** What narrows the papers down, and what lifts that again. */
export function filterCommands(dashboard: Dashboard): Command[] {
  return [...liftCommands(dashboard), ...onlyCommands(dashboard)];
}

const group = 'Filter';

function liftCommands(dashboard: Dashboard): Command[] {
  const { filter, search } = dashboard.choices;
  const parts = (Object.keys(filter) as FilterPart[]).filter((part) => filter[part]?.length);
  const nameOf = (topic: number): string => dashboard.topicName(topic);
  const without = (part: FilterPart): void => {
    const { [part]: _, ...rest } = filter;
    dashboard.choose({ filter: rest });
  };
  return [
    {
      name: 'Search papers',
      group,
      keys: '/',
      run: () => document.querySelector<HTMLInputElement>('search input')?.focus(),
    },
    {
      name: 'Clear all filters and the search',
      group,
      run: () => dashboard.choose({ filter: {}, search: '' }),
    },
    ...parts.map((part) => ({
      name: `Remove the filter ${part}: ${describePart(filter, part, nameOf)}`,
      group,
      run: () => without(part),
    })),
    ...(search === ''
      ? []
      : [
          {
            name: `Remove the search for ${search}`,
            group,
            run: () => dashboard.choose({ search: '' }),
          },
        ]),
  ];
}

function onlyCommands(dashboard: Dashboard): Command[] {
  const papers = dashboard.inCorpus;
  const nameOf = (topic: number): string => dashboard.topicName(topic);
  const wanted: [Filter, string?][] = [
    ...distinct(papers.map(({ year }) => year))
      .filter((year) => year > 0)
      .map((year): [Filter] => [{ year: [[year, year]] }]),
    ...distinct(papers.map(({ venue }) => venue)).map((venue): [Filter] => [{ venue: [venue] }]),
    ...distinct(papers.map(({ kind }) => kind)).map((kind): [Filter, string] => [
      { kind: [kind] },
      `${kind}s`,
    ]),
    ...distinct(papers.flatMap(({ labels }) => labels)).map((label): [Filter, string] => [
      { label: [label] },
      `papers labelled ${label}`,
    ]),
    ...distinct(papers.map(({ stars }) => stars)).map((stars): [Filter, string] => [
      { star: [stars] },
      `papers with ${stars === 0 ? 'no star' : plural(stars, 'star')}`,
    ]),
    ...dashboard.topics.map(({ id }): [Filter, string] => [
      { topic: [id] },
      `the topic ${nameOf(id)}`,
    ]),
    ...margins.map((most): [Filter, string] => [
      { margin: [most] },
      `borderline papers, margin under ${most}`,
    ]),
  ];
  return wanted.map(([change, words]) => ({
    name: `Only ${words ?? describeFilter(change, nameOf)}`,
    group,
    run: () => dashboard.choose({ filter: { ...dashboard.choices.filter, ...change } }),
  }));
}

function distinct<T extends string | number>(values: readonly T[]): T[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
