// Distinct words with their numbers in order of first sight, in an open-addressing hash table. Words of up to 16 bytes are
// their own keys; a longer one has a hash and its length for a key, and is then compared byte by byte.

import { doubled, reserve } from './room.ts';

const factor: u64 = 0x9e3779b97f4a7c15;
const other: u64 = 0xc2b2ae3d27d4eb4f;
const short: usize = 16;
// A slot has 32 bytes: the two halves of a key (u64), a word's number plus one (i32, 0 is free), where it was last counted
// (u32) and in how many texts (i32).
let slots: usize = reserve(32 << 16);
let mask: usize = (1 << 16) - 1;
// Where each word's bytes begin; those of the next follow.
let begins: usize = reserve(4 << 15);
let beginsRoom: i32 = 1 << 15;
let bytes: usize = reserve(1 << 18);
let bytesRoom: usize = 1 << 18;
let size: i32 = 0;

/** How many distinct words there are. */
export function wordCount(): i32 {
  return size;
}

/** Where the bytes of a word are, those of the next behind them. */
export function bytesAt(number: i32): usize {
  return bytes + <usize>load<u32>(begins + ((<usize>number) << 2));
}

/** The entry of the word there, a new one if it was never met; 16 bytes from its beginning may be read. */
export function entryOf(at: usize, length: usize): usize {
  let low: u64;
  let high: u64;
  if (length <= short) {
    const inside = i8x16.lt_s(
      i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
      i8x16.splat(<i8>length),
    );
    const word = v128.and(v128.load(at), inside);
    low = i64x2.extract_lane(word, 0);
    high = i64x2.extract_lane(word, 1);
  } else {
    low = hashOf(at, length);
    // No short word has a zero byte before others.
    high = (<u64>length) << 8;
  }
  let slot = firstSlot(low, high);
  let entry = slots + (slot << 5);
  for (let number = load<i32>(entry, 16); number !== 0; number = load<i32>(entry, 16)) {
    if (load<u64>(entry) === low && load<u64>(entry, 8) === high) {
      if (length <= short || memory.compare(at, bytesAt(number - 1), length) === 0) return entry;
    }
    slot = (slot + 1) & mask;
    entry = slots + (slot << 5);
  }
  store<u64>(entry, low);
  store<u64>(entry, high, 8);
  store<i32>(entry, size + 1, 16);
  add(at, length);
  if ((<usize>size) << 1 <= mask) return entry;
  widen();
  return entryOf(at, length);
}

export function numberIn(entry: usize): i32 {
  return load<i32>(entry, 16) - 1;
}

/** Where the word was last counted. */
export function lastIn(entry: usize): u32 {
  return load<u32>(entry, 20);
}

/** Notes where the word was counted, and in how many more texts. */
export function note(entry: usize, place: u32, more: u32): void {
  store<u32>(entry, place, 20);
  store<u32>(entry, load<u32>(entry, 24) + more, 24);
}

/** Writes for each word in how many texts it was counted (i32). */
export function writeFrequencies(to: usize): void {
  const end = slots + ((mask + 1) << 5);
  for (let entry = slots; entry < end; entry += 32) {
    const number = numberIn(entry);
    if (number >= 0) store<i32>(to + ((<usize>number) << 2), load<i32>(entry, 24));
  }
}

function hashOf(at: usize, length: usize): u64 {
  const last = at + length - 8;
  let hash: u64 = 0;
  for (; at < last; at += 8) hash = rotl(hash ^ load<u64>(at), 29) * factor;
  return rotl(hash ^ load<u64>(last), 29) * factor;
}

function firstSlot(low: u64, high: u64): usize {
  const hash = (low ^ (high * other)) * factor;
  return (<usize>(hash ^ (hash >> 32))) & mask;
}

function add(at: usize, length: usize): void {
  const number = size;
  const begin = bytesAt(number) - bytes;
  const end = begin + length;
  while (end > bytesRoom) {
    bytes = doubled(bytes, bytesRoom);
    bytesRoom <<= 1;
  }
  if (number + 2 > beginsRoom) {
    begins = doubled(begins, (<usize>beginsRoom) << 2);
    beginsRoom <<= 1;
  }
  memory.copy(bytes + begin, at, length);
  store<u32>(begins + ((<usize>number + 1) << 2), <u32>end);
  size += 1;
}

/** Puts all words into four times as many slots. */
function widen(): void {
  const old = slots;
  const end = slots + ((mask + 1) << 5);
  mask = (mask << 2) | 3;
  slots = reserve((mask + 1) << 5);
  for (let entry = old; entry < end; entry += 32) {
    if (load<i32>(entry, 16) === 0) continue;
    let slot = firstSlot(load<u64>(entry), load<u64>(entry, 8));
    while (load<i32>(slots + (slot << 5), 16) !== 0) slot = (slot + 1) & mask;
    memory.copy(slots + (slot << 5), entry, 32);
  }
}
