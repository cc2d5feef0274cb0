import { fetchKernel } from './load.ts';
import { compileWords, type WordKernel } from './words.ts';

/** Fetches the kernel that cuts texts into words; by itself, so that a first visit does not load it. */
export async function loadWords(): Promise<WordKernel> {
  return compileWords(await fetchKernel(new URL('./words.wasm', import.meta.url)));
}
