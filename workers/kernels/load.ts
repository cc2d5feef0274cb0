import { compileKernel, type Kernel } from './kernel.ts';
import { compileWords, type WordKernel } from './words.ts';

/** Fetches the kernel of k-means from this origin; the one place that names the kernels' files for the page. */
export async function loadKernel(): Promise<Kernel> {
  return compileKernel(await fetchBytes(new URL('./k-means.wasm', import.meta.url)));
}

/** The kernel that cuts texts into words, from this origin. */
export async function loadWords(): Promise<WordKernel> {
  return compileWords(await fetchBytes(new URL('./words.wasm', import.meta.url)));
}

async function fetchBytes(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`The part for many papers could not be loaded (${response.status}).`);
  return response.arrayBuffer();
}
