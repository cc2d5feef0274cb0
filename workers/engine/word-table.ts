/**
 * Distinct words with their numbers, in order of first sight: an open-addressing hash table over bytes of UTF-8, so that no
 * string is made of a word that was seen before. Its arrays are replaced as they grow.
 */
export interface WordTable {
  size: number;
  /** Pairs of a word's hash and its number plus one; 0 is free. */
  slots: Int32Array;
  /** Where each word's bytes begin; those of the next follow. */
  begins: Int32Array;
  bytes: Uint8Array;
}

export function emptyTable(): WordTable {
  return {
    size: 0,
    slots: new Int32Array(1 << 17),
    begins: new Int32Array(1 << 15),
    bytes: new Uint8Array(1 << 18),
  };
}

/** The number of the word at text[from..to), whose hash is given; a new one if it was never seen. */
export function numberOf(
  table: WordTable,
  text: Uint8Array,
  from: number,
  to: number,
  hash: number,
): number {
  const { slots, begins, bytes } = table;
  const mask = slots.length - 2;
  for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
    const number = slots[at + 1]! - 1;
    if (number < 0) return add(table, text.subarray(from, to), hash, at);
    if (slots[at] !== hash) continue;
    let own = begins[number]!;
    if (begins[number + 1]! - own !== to - from) continue;
    let i = from;
    while (i < to && bytes[own] === text[i]) {
      i += 1;
      own += 1;
    }
    if (i === to) return number;
  }
}

// Made once: to make one takes longer than to decode a word.
const decoder = new TextDecoder();

/** The word with that number. */
export function wordAt({ bytes, begins }: WordTable, number: number): string {
  return decoder.decode(bytes.subarray(begins[number], begins[number + 1]));
}

function add(table: WordTable, word: Uint8Array, hash: number, slot: number): number {
  const number = table.size;
  const begin = table.begins[number]!;
  const end = begin + word.length;
  if (end > table.bytes.length) table.bytes = grown(table.bytes, end);
  if (number + 2 > table.begins.length) table.begins = grown(table.begins, number + 2);
  table.bytes.set(word, begin);
  table.begins[number + 1] = end;
  table.slots[slot] = hash;
  table.slots[slot + 1] = number + 1;
  table.size += 1;
  if (table.size * 4 > table.slots.length) table.slots = spread(table.slots);
  return number;
}

function spread(slots: Int32Array): Int32Array {
  const wider = new Int32Array(slots.length * 4);
  const mask = wider.length - 2;
  for (let slot = 0; slot < slots.length; slot += 2) {
    if (slots[slot + 1] === 0) continue;
    let at = (slots[slot]! << 1) & mask;
    while (wider[at + 1] !== 0) at = (at + 2) & mask;
    wider[at] = slots[slot]!;
    wider[at + 1] = slots[slot + 1]!;
  }
  return wider;
}

/** A copy at least twice as long and of at least `length`. */
export function grown<T extends Int32Array | Uint8Array | Float32Array>(
  list: T,
  length: number,
): T {
  const longer = new (list.constructor as new (size: number) => T)(
    // a T's constructor makes a T
    Math.max(list.length * 2, length),
  );
  longer.set(list);
  return longer;
}
