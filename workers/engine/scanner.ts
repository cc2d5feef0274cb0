import { emptyTable, grown, numberOf, wordAt, type WordTable } from './word-table.ts';

// ASCII letters (in lower case), digits and the underscore as themselves, all other bytes as 0.
const folded = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return byte < 128 && /\w/.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
});

const [ofWord, between, other, capital] = [1, 2, 3, 4];
// What a character is, found out when it is first met; 0 is not known.
const kinds = new Uint8Array(0x110000);

/**
 * Cuts texts into words as TfidfVectorizer does by default (runs of two or more letters, digits or underscores, in lower
 * case) and numbers them, without regular expressions or strings.
 */
export class Scanner {
  /** The numbers of the last text's words, in reading order; -1 stands for punctuation if `breaks` is set. */
  numbers: Int32Array = new Int32Array(1 << 12);
  readonly #table: WordTable = emptyTable();
  readonly #breaks: boolean;
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 13);

  constructor({ breaks = false } = {}) {
    this.#breaks = breaks;
  }

  /** How many distinct words were met. */
  get size(): number {
    return this.#table.size;
  }

  wordAt(number: number): string {
    return wordAt(this.#table, number);
  }

  /** Reads a text and answers how many `numbers` it has. */
  scan(text: string): number {
    const count = this.#read(this.#encode(text));
    // Lower case may have other bytes, or depend on the neighbours (Σ).
    return count >= 0 ? count : this.#read(this.#encode(text.toLowerCase()));
  }

  #encode(text: string): number {
    const most = text.length * 3 + 4;
    if (most > this.#bytes.length) this.#bytes = grown(this.#bytes, most);
    // At most one number and one break for each two bytes.
    if (most > this.numbers.length) this.numbers = grown(this.numbers, most);
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    this.#bytes[written] = 32;
    return written;
  }

  #read(length: number): number {
    return read(this.#bytes, length, this.#table, this.numbers, this.#breaks);
  }
}

/** Reads the encoded bytes, making their capitals small; -1 if it meets a capital beyond ASCII. */
function read(
  bytes: Uint8Array,
  length: number,
  table: WordTable,
  numbers: Int32Array,
  breaks: boolean,
): number {
  let count = 0;
  let from = 0;
  let hash = 0;
  let wide = 0;
  for (let at = 0; at <= length;) {
    for (let letter = folded[bytes[at]!]!; letter !== 0; letter = folded[bytes[at]!]!) {
      bytes[at] = letter;
      hash = Math.imul(hash ^ letter, 0x01000193);
      at += 1;
    }
    const byte = bytes[at]!;
    const size = sizeOf(byte);
    const kind = byte < 128 ? asciiKind(byte) : kindAt(bytes, at, size);
    if (kind === capital) return -1;
    if (kind === ofWord) {
      for (const end = at + size; at < end; at += 1)
        hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
      wide += size - 1;
      continue;
    }
    if (at - from - wide > 1) {
      numbers[count] = numberOf(table, bytes, from, at, hash ^ (hash >>> 15));
      count += 1;
    }
    if (breaks && kind === other && count > 0 && numbers[count - 1] !== -1) {
      numbers[count] = -1;
      count += 1;
    }
    at += size;
    from = at;
    hash = 0;
    wide = 0;
  }
  return count;
}

function asciiKind(byte: number): number {
  return byte <= 32 || byte === 45 || byte === 47 ? between : other;
}

/** How many bytes of UTF-8 a character has, by its first. */
function sizeOf(byte: number): number {
  if (byte < 0xc0) return 1;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

function kindAt(bytes: Uint8Array, at: number, size: number): number {
  let code = bytes[at]! & (0xff >> (size + 1));
  for (let i = 1; i < size; i += 1) code = (code << 6) | (bytes[at + i]! & 0x3f);
  return kinds[code] || (kinds[code] = kindOf(String.fromCodePoint(code)));
}

function kindOf(character: string): number {
  if (character.toLowerCase() !== character) return capital;
  if (/^[\p{L}\p{N}]$/u.test(character)) return ofWord;
  return /^[\s‑–]$/u.test(character) ? between : other;
}
