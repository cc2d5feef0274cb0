// What of a text belongs to words: a bit a byte, and capitals of ASCII made small in their place.

import { reserve } from './room.ts';

/** What a character beyond ASCII is, one of the four below. */
declare function kindOf(code: i32): i32;

const ofWord = 1;
export const other = 3;
const capital = 4;

// Of each code point beyond ASCII, asked when it is first met; 0 is not known.
const kinds = reserve(0x110000);

/** Sets the bits of the text's bytes that belong to words, up to one more than `length`; false if a capital beyond ASCII is met, which has no small form in its place. The text lies before 80 bytes that are its to overwrite. */
export function markLetters(text: usize, bits: usize, length: usize): bool {
  memory.fill(text + length, 0, 80);
  const blocks = (length >> 6) + 1;
  let wide: i32 = 0;
  for (let block: usize = 0; block < blocks << 2; block += 1) {
    const at = text + (block << 4);
    const bytes = v128.load(at);
    const small = v128.or(bytes, i8x16.splat(0x20));
    const letter = i8x16.lt_u(i8x16.sub(small, i8x16.splat(0x61)), i8x16.splat(26));
    const digit = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10));
    const line = i8x16.eq(bytes, i8x16.splat(0x5f));
    v128.store(at, v128.bitselect(small, bytes, letter));
    store<u16>(bits + (block << 1), i8x16.bitmask(v128.or(v128.or(letter, digit), line)));
    wide |= i8x16.bitmask(bytes);
  }
  return wide === 0 || markWide(text, bits, length);
}

function markWide(text: usize, bits: usize, length: usize): bool {
  for (let at: usize = 0; at < length;) {
    const ahead = i8x16.bitmask(v128.load(text + at));
    if (ahead === 0) {
      at += 16;
      continue;
    }
    at += ctz(ahead);
    const size = sizeAt(text + at);
    const kind = kindAt(text + at);
    if (kind === capital) return false;
    if (kind === ofWord) for (const end = at + size; at < end; at += 1) setBit(bits, at);
    else at += size;
  }
  return true;
}

function setBit(bits: usize, at: usize): void {
  const byte = bits + (at >> 3);
  store<u8>(byte, load<u8>(byte) | (1 << ((<u8>at) & 7)));
}

/** How many bytes of UTF-8 the character there has, by its first. */
export function sizeAt(at: usize): usize {
  const byte = load<u8>(at);
  return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** What the character of more than one byte there is. */
export function kindAt(at: usize): i32 {
  const size = sizeAt(at);
  let code: i32 = load<u8>(at) & (0xff >> (<i32>size + 1));
  for (let i: usize = 1; i < size; i += 1) code = (code << 6) | (load<u8>(at + i) & 0x3f);
  const known = load<u8>(kinds + <usize>code);
  if (known !== 0) return known;
  const kind = kindOf(code);
  store<u8>(kinds + <usize>code, <u8>kind);
  return kind;
}
