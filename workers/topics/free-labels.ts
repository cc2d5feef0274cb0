/** The labels with one that is not taken in front; with a numbered one where all are. */
export function freeLabels(labels: readonly string[], taken: ReadonlySet<string>): string[] {
  const free = labels.find((label) => !taken.has(label));
  if (free !== undefined) return [free, ...labels.filter((label) => label !== free)];
  const numbered = (count: number): string => `${labels[0] ?? 'topic'} (${count})`;
  let count = 2;
  while (taken.has(numbered(count))) count += 1;
  return [numbered(count), ...labels.slice(1)];
}
