/** What the compiled kernel exports; addresses are bytes of its memory, as assembly/k-means.ts and transpose.ts say. */
interface Exports {
  memory: WebAssembly.Memory;
  freeFrom(): number;
  useRows(start: number, column: number, value: number, label: number): void;
  useCentroids(
    table: number,
    bias: number,
    sums: number,
    sizes: number,
    scores: number,
    squares: number,
    k: number,
    padded: number,
  ): void;
  gather(row: number, cluster: number): void;
  empty(columns: number): void;
  gathered(): number;
  sweep(from: number, to: number, total: number): number;
  scoreAll(from: number, to: number, out: number): void;
  refresh(columns: number, cosine: boolean): void;
  measure(columns: number): number;
  sideBySide(
    from: number,
    columns: number,
    k: number,
    padded: number,
    table: number,
    bias: number,
    cosine: boolean,
  ): void;
  oneByOne(table: number, columns: number, k: number, padded: number, to: number): void;
}

const page = 65536;
const mostPages = 65536;

/** A compiled kernel with its memory, which grows as it is asked for room. */
export class Kernel {
  readonly call: Exports;
  #free: number;
  // Memory from here on was never used, so it is zero.
  #fresh: number;

  constructor(instance: WebAssembly.Instance) {
    this.call = instance.exports as unknown as Exports; // made by this build, so its shape is known
    this.#free = this.call.freeFrom();
    this.#fresh = this.#free;
  }

  /** The address of `bytes` zeroed bytes, a multiple of 16. */
  reserve(bytes: number): number {
    const at = Math.ceil(this.#free / 16) * 16;
    this.#free = at + bytes;
    const { memory } = this.call;
    const missing = Math.ceil((this.#free - memory.buffer.byteLength) / page);
    if (missing > 0) memory.grow(missing + this.#spare());
    const used = Math.min(this.#fresh, this.#free) - at;
    if (used > 0) new Uint8Array(memory.buffer, at, used).fill(0);
    this.#fresh = Math.max(this.#fresh, this.#free);
    return at;
  }

  // Each growth costs a collection of garbage, so an eighth more is taken; what is not written to takes no room.
  #spare(): number {
    const used = Math.ceil(this.#free / page);
    return Math.max(0, Math.min(used >> 3, mostPages - used));
  }

  /** Runs `use`, then takes back all that was reserved meanwhile. */
  *borrowing<T, R>(use: () => Generator<T, R>): Generator<T, R> {
    const before = this.#free;
    try {
      return yield* use();
    } finally {
      this.#free = before;
    }
  }

  // A view is good until memory is next reserved, which may move the buffer.
  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.call.memory.buffer, at, length);
  }

  doubles(at: number, length: number): Float64Array {
    return new Float64Array(this.call.memory.buffer, at, length);
  }

  integers(at: number, length: number): Int32Array {
    return new Int32Array(this.call.memory.buffer, at, length);
  }
}

/** Compiles the bytes of k-means.wasm, which are small enough for that to take no time; fails where WebAssembly SIMD is not to be had. */
export function compileKernel(bytes: BufferSource): Kernel {
  return new Kernel(new WebAssembly.Instance(new WebAssembly.Module(bytes)));
}
