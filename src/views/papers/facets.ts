import type { Filter } from '../../../data/filter.ts';
import type { Kind, Paper } from '../../../data/paper.ts';

export const facetParts = ['topic', 'venue', 'year', 'kind', 'label', 'star'] as const;
export type FacetPart = (typeof facetParts)[number];

/** One value of a part of the filter, how many papers have it, and whether the filter asks for it. */
export interface FacetOption {
  value: string;
  n: number;
  chosen: boolean;
}

const collator = new Intl.Collator('en', { numeric: true });

/** The values of a part among papers that pass the rest of the filter; those asked for stay though no paper has them. */
export function facetOptions(
  part: FacetPart,
  papers: readonly Paper[],
  filter: Filter,
  topicOf: (paper: Paper) => number | null,
): FacetOption[] {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const values = valuesOf(part, paper, topicOf);
    for (const value of values.length > 1 ? new Set(values) : values)
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const there = new Set([...counts.keys()].map((value) => value.toLowerCase()));
  for (const value of askedFor(part, filter))
    if (!there.has(value.toLowerCase())) counts.set(value, 0);
  return [...counts]
    .map(([value, n]) => ({ value, n, chosen: isChosen(part, filter, value) }))
    .sort((a, b) => collator.compare(a.value, b.value));
}

/** The filter with one value more or less; a part without values is left out. */
export function toggleFacet(
  part: FacetPart,
  filter: Filter,
  options: readonly FacetOption[],
  value: string,
): Filter {
  const chosen = options.filter((one) => one.chosen !== (one.value === value));
  const { [part]: _, ...rest } = filter;
  return chosen.length === 0 ? rest : { ...rest, ...partOf(part, chosen) };
}

function partOf(part: FacetPart, chosen: readonly FacetOption[]): Filter {
  const values = chosen.map(({ value }) => value);
  switch (part) {
    case 'year':
      return { year: values.map((value) => [Number(value), Number(value)]) };
    case 'topic':
    case 'star':
      return { [part]: values.map(Number) };
    case 'kind':
      return { kind: values as Kind[] }; // options of this part come from papers and filters
    case 'venue':
    case 'label':
      return { [part]: values };
  }
}

function valuesOf(
  part: FacetPart,
  paper: Paper,
  topicOf: (paper: Paper) => number | null,
): string[] {
  if (part === 'label') return paper.labels;
  if (part === 'star') return [String(paper.stars)];
  if (part !== 'topic') return [String(paper[part])];
  const topic = topicOf(paper);
  return topic === null ? [] : [String(topic)];
}

function askedFor(part: FacetPart, filter: Filter): string[] {
  return part === 'year' ? [] : (filter[part] ?? []).map(String);
}

function isChosen(part: FacetPart, filter: Filter, value: string): boolean {
  if (part === 'year')
    return (filter.year ?? []).some(([a, b]) => a <= Number(value) && Number(value) <= b);
  const asked: readonly (string | number)[] = filter[part] ?? [];
  return asked.some((one) => String(one).toLowerCase() === value.toLowerCase());
}
