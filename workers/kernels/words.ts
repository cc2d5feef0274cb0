/** What the compiled words kernel exports; addresses are bytes of its memory, as assembly/words.ts says. */
export interface Words {
  memory: WebAssembly.Memory;
  textAt(most: number): number;
  scan(length: number, breaks: boolean): number;
  startBatch(): void;
  count(length: number, from: number): number;
  numbersAt(): number;
  countsAt(): number;
  frequenciesAt(): number;
  size(): number;
  wordAt(number: number): number;
}

// What assembly/letters.ts calls them.
const [ofWord, between, other, capital] = [1, 2, 3, 4];

/** The kernel that cuts texts into words, which may be opened more than once. */
export type WordKernel = WebAssembly.Module;

/** Compiles the bytes of words.wasm; fails where WebAssembly SIMD is not to be had. */
export function compileWords(bytes: BufferSource): WordKernel {
  return new WebAssembly.Module(bytes);
}

/** A kernel with memory and words of its own. */
export function openWords(kernel: WordKernel): Words {
  const { exports } = new WebAssembly.Instance(kernel, { letters: { kindOf } });
  return exports as unknown as Words; // made by this build, so its shape is known
}

function kindOf(code: number): number {
  const character = String.fromCodePoint(code);
  if (character.toLowerCase() !== character) return capital;
  if (/^[\p{L}\p{N}]$/u.test(character)) return ofWord;
  return /^[\s‑–]$/u.test(character) ? between : other;
}
