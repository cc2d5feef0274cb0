import { readFileSync } from 'node:fs';
import { compileKernel, type Kernel } from '../kernels/kernel.ts';
import { compileWords, type WordKernel } from '../kernels/words.ts';

/** The kernel of k-means that the build compiled; fails in words where it did not. */
export function openKernel(): Kernel {
  return compileKernel(read('k-means'));
}

/** The kernel that cuts texts into words, likewise. */
export function openWords(): WordKernel {
  return compileWords(read('words'));
}

function read(name: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(new URL(`../kernels/${name}.wasm`, import.meta.url));
  } catch (error) {
    throw new Error('The part for many papers is not compiled: npm run kernels.', { cause: error });
  }
}
