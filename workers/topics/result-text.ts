/**
 * The text whose SHA-256 names a result: the sorted lines `id TAB topic`, then the parameters as JSON with sorted keys.
 * Papers without a topic end their line at the tab.
 */
export function resultText(
  assignments: readonly { id: string; topic: number | null }[],
  parameters: object,
): string {
  const lines = assignments.map(({ id, topic }) => `${id}\t${topic ?? ''}`).sort();
  return [...lines, canonical(parameters)].join('\n');
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
