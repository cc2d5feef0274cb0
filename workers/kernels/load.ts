import { compileKernel, type Kernel } from './kernel.ts';

/** Fetches the kernel of k-means from this origin; the one place that names its file for the page. */
export async function loadKernel(): Promise<Kernel> {
  return compileKernel(await fetchKernel(new URL('./k-means.wasm', import.meta.url)));
}

/** The bytes of a kernel. */
export async function fetchKernel(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`The part for many papers could not be loaded (${response.status}).`);
  return response.arrayBuffer();
}
