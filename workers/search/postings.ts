/** Where words stand: every word of the papers in the order of its letters, and for each the papers and fields that have it. */
export interface Postings {
  words: readonly string[];
  /** A bit for each letter a word has; two letters may share one. */
  letters: Uint32Array;
  /** Of word w, entries starts[w] to starts[w + 1] of the three lists below, field by field. */
  starts: Uint32Array;
  paper: Uint32Array;
  field: Uint8Array;
  times: Uint16Array;
  /** Different words of paper p in field f at p × fields + f, and on average over the papers. */
  lengths: Uint16Array;
  averages: Float64Array;
  papers: number;
}

/** Gathers what the papers say, one after the other. */
export class PostingsBuilder {
  readonly #fields: number;
  /** Of each word, one list a field: paper and times in turn. */
  readonly #said = new Map<string, number[][]>();
  readonly #lengths: number[] = [];
  #papers = 0;

  constructor(fields: number) {
    this.#fields = fields;
  }

  /** Adds a paper by the words of each of its fields. */
  add(fields: readonly (readonly string[])[]): void {
    fields.forEach((words, field) => {
      const times = new Map<string, number>();
      for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
      for (const [word, n] of times) this.#listOf(word, field).push(this.#papers, n);
      this.#lengths.push(times.size);
    });
    this.#papers += 1;
  }

  #listOf(word: string, field: number): number[] {
    const lists = this.#said.get(word) ?? Array.from({ length: this.#fields }, () => []);
    this.#said.set(word, lists);
    return lists[field]!;
  }

  build(): Postings {
    const words = [...this.#said.keys()].sort();
    const total = [...this.#said.values()].flat().reduce((sum, list) => sum + list.length / 2, 0);
    const [paper, field] = [new Uint32Array(total), new Uint8Array(total)];
    const [times, starts] = [new Uint16Array(total), new Uint32Array(words.length + 1)];
    let end = 0;
    words.forEach((word, w) => {
      this.#said.get(word)!.forEach((list, f) => {
        for (let i = 0; i < list.length; i += 2) {
          [paper[end], field[end], times[end]] = [list[i]!, f, Math.min(65535, list[i + 1]!)];
          end += 1;
        }
      });
      starts[w + 1] = end;
    });
    const lengths = Uint16Array.from(this.#lengths);
    const letters = Uint32Array.from(words, lettersOf);
    const averages = averagesOf(lengths, this.#fields, this.#papers);
    return { words, letters, starts, paper, field, times, lengths, averages, papers: this.#papers };
  }
}

function averagesOf(lengths: Uint16Array, fields: number, papers: number): Float64Array {
  const sums = new Float64Array(fields);
  lengths.forEach((length, at) => (sums[at % fields]! += length / papers));
  return sums;
}

/** A bit for each letter of a word. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits >>> 0;
}
