import '../trusted-types.ts';

/** Opens a worker that reads files; the one place that names its file. */
export function openFilesWorker(): Worker {
  return new Worker(new URL('../files.worker.ts', import.meta.url), { type: 'module' });
}
