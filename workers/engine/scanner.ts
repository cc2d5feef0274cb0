import { openWords, type WordKernel, type Words } from '../kernels/words.ts';

/** Words of a batch of texts, those of one text behind those of the other, each once a text with how often it is there. */
interface Counted {
  numbers: Int32Array;
  counts: Float32Array;
}

const leastRoom = 1 << 14;

/**
 * Cuts texts into words as TfidfVectorizer does by default (runs of two or more letters, digits or underscores, in lower
 * case) and numbers them in order of first sight.
 */
export class Scanner {
  readonly #words: Words;
  readonly #breaks: boolean;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #room = new Uint8Array();
  #counted = 0;

  constructor(kernel: WordKernel, { breaks = false } = {}) {
    this.#words = openWords(kernel);
    this.#breaks = breaks;
  }

  /** How many distinct words were met. */
  get size(): number {
    return this.#words.size();
  }

  wordAt(number: number): string {
    const from = this.#words.wordAt(number);
    const to = this.#words.wordAt(number + 1);
    return this.#decoder.decode(new Uint8Array(this.#words.memory.buffer, from, to - from));
  }

  /** The numbers of a text's words in reading order, -1 for punctuation if `breaks` is set; good until the next text. */
  scan(text: string): Int32Array {
    let length = this.#words.scan(this.#write(text), this.#breaks);
    // Lower case may have other bytes, or depend on the neighbours (Σ).
    if (length < 0) length = this.#words.scan(this.#write(text.toLowerCase()), this.#breaks);
    return this.#integers(this.#words.numbersAt(), length);
  }

  /** Counts the words of a text, of those from number `first` on; answers how many are counted since they were last taken. */
  count(text: string, first: number): number {
    let counted = this.#words.count(this.#write(text), first);
    if (counted < 0) counted = this.#words.count(this.#write(text.toLowerCase()), first);
    return (this.#counted = counted);
  }

  /** What was counted since this was last asked; good until the next text. */
  takeCounts(): Counted {
    const { memory } = this.#words;
    const counts = new Float32Array(memory.buffer, this.#words.countsAt(), this.#counted);
    const numbers = this.#integers(this.#words.numbersAt(), this.#counted);
    this.#words.startBatch();
    this.#counted = 0;
    return { numbers, counts };
  }

  /** In how many of the texts that were counted each word stands; good until the next text. */
  frequencies(): Int32Array {
    return this.#integers(this.#words.frequenciesAt(), this.size);
  }

  #integers(at: number, length: number): Int32Array {
    return new Int32Array(this.#words.memory.buffer, at, length);
  }

  /** Puts the text where the kernel reads it and answers how many bytes it has. */
  #write(text: string): number {
    const most = text.length * 3 + 1;
    // A view of memory that has grown is empty.
    if (this.#room.length <= most) this.#room = this.#roomFor(most);
    // Chromium would move a text that is not made for this alone out of the heap, where its room is given back late.
    return this.#encoder.encodeInto(`${text} `, this.#room).written;
  }

  #roomFor(bytes: number): Uint8Array<ArrayBuffer> {
    const room = Math.max(leastRoom, 2 * bytes);
    const at = this.#words.textAt(room);
    return new Uint8Array(this.#words.memory.buffer, at, room);
  }
}
