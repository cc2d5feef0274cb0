/** Things by their ids. */
export function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const thing of things) found.set(thing.id, thing);
  return found;
}
