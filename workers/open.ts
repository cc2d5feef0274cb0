/** Opens the analysis worker; the one place that names its file. */
export function openWorker(): Worker {
  return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
}
