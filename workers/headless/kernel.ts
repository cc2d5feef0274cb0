import { readFileSync } from 'node:fs';
import { compileKernel, type Kernel } from '../kernels/kernel.ts';

const file = new URL('../kernels/k-means.wasm', import.meta.url);

/** The kernel that the build compiled; fails in words where it did not. */
export function openKernel(): Kernel {
  try {
    return compileKernel(readFileSync(file));
  } catch (error) {
    throw new Error('The part for many papers is not compiled: npm run kernels.', { cause: error });
  }
}
