import type { TopicWords } from '../topics/labels.ts';

/**
 * The topics' words, the reader's own name first where there is one, else for an edited topic the name that it had as it
 * was computed. No two topics share a first name: one that would takes its next.
 */
export function keepNames(
  words: readonly TopicWords[],
  kept: ReadonlyMap<number, string>,
): (TopicWords & { label: string })[] {
  const taken = new Set(kept.values());
  return words.map((own, topic) => {
    const name = kept.get(topic) ?? free(own.labels, taken);
    taken.add(name);
    const labels = [name, ...own.labels.filter((label) => label !== name)].slice(0, 3);
    return { ...own, labels, label: name };
  });
}

function free(labels: readonly string[], taken: ReadonlySet<string>): string {
  const [first = 'Topic'] = labels;
  const label = labels.find((one) => !taken.has(one));
  if (label !== undefined) return label;
  let number = 2;
  while (taken.has(`${first} ${number}`)) number += 1;
  return `${first} ${number}`;
}
