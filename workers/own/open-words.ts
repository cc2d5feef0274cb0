import '../trusted-types.ts';

// One for each core, but no more than memory is likely to hold.
const mostPeers = 4;

/** Opens as many workers that read words as there are cores, but for those that are `busy`; one at least, four at most. */
export function openPeers(busy = 0): Worker[] {
  const peers = Math.min(mostPeers, Math.max(1, navigator.hardwareConcurrency - busy));
  return Array.from({ length: peers }, openWordsWorker);
}

/** The one place that names its file. */
function openWordsWorker(): Worker {
  return new Worker(new URL('../words.worker.ts', import.meta.url), { type: 'module' });
}
