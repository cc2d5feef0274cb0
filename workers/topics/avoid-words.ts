import type { Calling } from './callings.ts';
import { freeLabels } from './free-labels.ts';

/** Callings without the names that say a banned word: such a topic takes its next name that no other has, of its calling or its own. */
export function avoidWords(
  callings: readonly Calling[],
  topics: readonly { labels: string[] }[],
  words: readonly string[],
): Calling[] {
  if (words.length === 0) return [...callings];
  const banned = new Set(words.map((word) => word.toLowerCase()));
  const says = (name: string): boolean =>
    [name, ...name.split(/[\s()]+/)].some((word) => banned.has(word.toLowerCase()));
  const taken = new Set(callings.map(({ label }) => label));
  return callings.map((calling, topic) => {
    const allowed = calling.labels.filter((name) => !says(name));
    if (!says(calling.label)) return { ...calling, labels: allowed };
    const labels = freeLabels([...new Set([...allowed, ...topics[topic]!.labels])], taken);
    taken.add(labels[0]!);
    return { ...calling, label: labels[0]!, labels: labels.slice(0, 3) };
  });
}
