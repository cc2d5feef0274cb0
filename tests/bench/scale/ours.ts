import { readFileSync } from 'node:fs';
import { searchClusters } from '../../../workers/engine/search.ts';
import { defaultSearch } from '../../../workers/engine/search-settings.ts';
import { weighTexts, type TextMatrix } from '../../../workers/engine/text-matrix.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { openKernel, openWords } from '../../../workers/headless/kernel.ts';
import { kMeansSparse, loadRows } from '../../../workers/kernels/k-means.ts';
import { differences } from './differences.ts';
import type { Job, Timed } from './job.ts';

// One task of ours on texts, timed in process without imports and reading, like peer.py; both have run once on a few texts.

const job = JSON.parse(readFileSync(0, 'utf8')) as Job; // scale.ts writes it
const texts = JSON.parse(readFileSync(job.texts, 'utf8')) as string[];
const words = openWords();
run(texts.slice(0, 300));
process.stdout.write(JSON.stringify(run(texts)));

function run(list: readonly string[]): Timed {
  if (job.task === 'tfidf') {
    const [matrix, time] = timed(() => weigh(list));
    const whole = job.folder !== null && list.length === texts.length;
    return { ...time, ...(whole && { furthest: differences(matrix, job.folder!) }) };
  }
  if (job.task === 'k-means') return { ...cluster(weigh(list)) };
  const [{ gain, topics }, time] = timed(() => chain(list));
  return { ...time, gain, topics };
}

function weigh(list: readonly string[]): TextMatrix {
  return drain(weighTexts(words, list, { stopWords: job.stopWords, minTexts: 5, maxShare: 0.5 }));
}

function cluster(matrix: TextMatrix): Timed {
  const start = { centroids: job.start.map((rows) => mean(matrix, rows)) };
  const kernel = openKernel();
  const options = { start, rounds: job.rounds, still: -1, nearest: 'distance' as const };
  const [{ inertia, rounds }, time] = timed(() =>
    drain(kMeansSparse(kernel, loadRows(kernel, matrix), options)),
  );
  return { ...time, inertia, rounds };
}

function mean({ rows, start, column, value, columns }: TextMatrix, of: number[]): Float64Array {
  const full = new Float64Array(columns);
  for (const row of of.map((each) => each % rows)) {
    for (let cell = start[row]!; cell < start[row + 1]!; cell += 1)
      full[column[cell]!]! += value[cell]! / of.length;
  }
  return full;
}

function chain(list: readonly string[]) {
  const matrix = weigh(list);
  const options = { ...defaultSearch, k: job.k, seed: job.seed };
  const { gain, centroids } = drain(searchClusters(openKernel(), matrix, options));
  return { gain, topics: centroids.map((centroid) => topWords(centroid, matrix.words)) };
}

/** The ten words of most weight, the first of them first. */
function topWords(centroid: Float32Array, words: readonly string[]): string[] {
  const top: number[] = [];
  centroid.forEach((weight, column) => {
    if (top.length === 10 && weight <= centroid[top[9]!]!) return;
    const at = top.findIndex((other) => weight > centroid[other]!);
    top.splice(at < 0 ? top.length : at, 0, column);
    if (top.length > 10) top.pop();
  });
  return top.map((column) => words[column]!);
}

function timed<T>(work: () => T): [T, Pick<Timed, 'cpu' | 'wall' | 'peak'>] {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS * 1024;
  return [result, { cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1e3, peak }];
}
