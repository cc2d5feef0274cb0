import '../trusted-types.ts';

/** Opens a worker that reads words; the one place that names its file. */
export function openWordsWorker(): Worker {
  return new Worker(new URL('../words.worker.ts', import.meta.url), { type: 'module' });
}
