import type { Topic } from './analysis.ts';
import type { Calling } from './callings.ts';
import { freeLabels } from './free-labels.ts';
import type { Lineage } from './lineage.ts';

/**
 * The callings of all topics that the log knows, by their numbers there. A topic that was computed keeps what `computed`
 * calls it, and one that a split made keeps from then on its name, which no other had, and a colour that was free:
 * those of the topic that it was before it was merged, if it was one.
 */
export function callNumbered({ births }: Lineage, computed: readonly Calling[]): Numbered {
  const callings = new Map(computed.entries());
  for (const { topic, ...birth } of births) callings.set(topic, callNew(birth, callings));
  return callings;
}

export type Numbered = ReadonlyMap<number, Calling>;

/** What edited topics are called: a name that the reader gave stands alone; whoever else has it takes the next of its own. */
export function callEdited(
  topics: readonly Topic[],
  { numbers }: Lineage,
  callings: Numbered,
): Calling[] {
  const given = topics.flatMap(({ renamed, label }) => (renamed ? [label] : []));
  const taken = new Set([...given, ...topics.map((_, at) => callings.get(numbers[at]!)!.label)]);
  return topics.map(({ label, labels, renamed, edited }, at) => {
    const own = callings.get(numbers[at]!)!; // each is a computed topic's or a birth's
    if (renamed) return { ...own, label, labels: [label] };
    const further = edited ? labels.filter((one) => one !== own.label) : own.labels.slice(1);
    if (!given.includes(own.label)) return { ...own, labels: [own.label, ...further].slice(0, 3) };
    const free = freeLabels([own.label, ...further], taken);
    taken.add(free[0]!);
    return { ...own, label: free[0]!, labels: free.filter((one) => !given.includes(one)) };
  });
}

function callNew(
  { was, beside, labels: own }: Omit<Lineage['births'][number], 'topic'>,
  callings: Numbered,
): Calling {
  const before = was === null ? null : (callings.get(was) ?? null);
  const taken = new Set([...callings.values()].map(({ label }) => label));
  const labels = before?.labels ?? freeLabels(own, taken);
  const used = beside.map((topic) => callings.get(topic)?.hue);
  let hue = before?.hue ?? 0;
  if (used.includes(hue)) hue = 0;
  while (used.includes(hue)) hue += 1;
  return { label: labels[0]!, labels, hue };
}
