import { readFileSync } from 'node:fs';
import { compileKernel, type Kernel } from '../../../workers/kernels/kernel.ts';

/** The kernel that npm run kernels compiled, with memory of its own. */
export function openKernel(): Promise<Kernel> {
  const file = new URL('../../../workers/kernels/k-means.wasm', import.meta.url);
  return compileKernel(readFileSync(file));
}
