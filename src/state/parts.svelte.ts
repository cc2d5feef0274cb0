import { untrack } from 'svelte';

/** The whole, of which each part is followed by itself: who reads one part hears of no other's change. */
export function inParts<T extends object>(whole: () => T): Readonly<T> {
  const parts = {} as T; // every key gets its getter below
  for (const key of Object.keys(untrack(whole)) as (keyof T)[]) {
    const part = $derived(whole()[key]);
    Object.defineProperty(parts, key, { get: () => part, enumerable: true });
  }
  return parts;
}

/** The new whole with every part that did not change as it was, so that nothing follows from it. */
export function keepParts<T extends object>(before: T, after: T): T {
  const kept = { ...after };
  for (const key of Object.keys(after) as (keyof T)[])
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) kept[key] = before[key];
  return kept;
}
