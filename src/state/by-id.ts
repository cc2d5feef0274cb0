const known = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** The things of a list that stays as it is by their ids, made once. */
export function byId<T extends { id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  const steps = known.has(things) ? null : makeById(things);
  while (steps && !steps.next().done);
  return known.get(things) as ReadonlyMap<string, T>; // made of these things
}

const eachStep = 4096;

/** Makes that before it is asked for, a step for some thousand things. */
export function* makeById<T extends { id: string }>(things: readonly T[]): Generator<void, void> {
  const found = new Map<string, T>();
  for (const thing of things) if (found.set(thing.id, thing).size % eachStep === 0) yield;
  known.set(things, found);
}
