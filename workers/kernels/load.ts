import { compileKernel, type Kernel } from './kernel.ts';

/** Fetches the kernel from this origin; the one place that names its file for the page. */
export async function loadKernel(): Promise<Kernel> {
  const response = await fetch(new URL('./k-means.wasm', import.meta.url));
  if (!response.ok)
    throw new Error(`The part for many papers could not be loaded (${response.status}).`);
  return compileKernel(await response.arrayBuffer());
}
