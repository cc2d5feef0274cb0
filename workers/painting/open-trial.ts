import '../trusted-types.ts';
import type { TrialSize } from './trial.ts';

/** Tries both ways of painting in a worker, so that the page waits for neither; false too where the worker fails. */
export function tryCard(size: TrialSize): Promise<boolean> {
  const worker = new Worker(new URL('../painting.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<boolean>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<boolean>) => resolve(data));
    worker.addEventListener('error', () => resolve(false));
    worker.postMessage(size);
  }).finally(() => worker.terminate());
}
