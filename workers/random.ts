/**
 * A stream of numbers in [0, 1), the same for the same whole seed, by sfc32 (Doty-Humphrey,
 * PractRand).
 */
export function random(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed is ${seed}, not a whole number`);
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/**
 * Puts the items into a uniformly random order in place (Fisher and Yates 1938, Durstenfeld 1964).
 */
export function shuffle<T>(
  items: { readonly length: number; [index: number]: T },
  next: () => number,
): void {
  for (let last = items.length - 1; last > 0; last--) {
    const picked = Math.floor(next() * (last + 1));
    const moved = items[last] as T; // both places are inside the array
    items[last] = items[picked] as T;
    items[picked] = moved;
  }
}

/**
 * Fills in the places that the first items of a shuffle from the front are swapped with, of so many items: each at or after
 * its own place, by the stream of the seed.
 */
export function drawPlaces(places: Int32Array, items: number, seed: number): void {
  let [a, b, c, counter] = [0, seed | 0, Math.floor(seed / 2 ** 32) | 0, 1];
  // As in random, but without a call for each number, which takes as long as the number itself.
  for (let place = -12; place < places.length; place++) {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    if (place >= 0) places[place] = place + Math.floor(((sum >>> 0) / 2 ** 32) * (items - place));
  }
}

/**
 * One seed from 0 to 2^32 - 1 that depends on every part and on their order (FNV-1a, then
 * MurmurHash3's finish).
 */
export function hashSeed(...parts: readonly (number | string)[]): number {
  const text = parts.map(String).join('\u0000');
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
