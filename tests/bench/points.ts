import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { drain } from '../../workers/headless/drain.ts';
import { openKernel } from '../../workers/headless/kernel.ts';
import { kMeansSparse, loadRows } from '../../workers/kernels/k-means.ts';
import { defaultParameters } from '../../workers/topics/parameters.ts';
import { bestOf } from '../../workers/topics/clusters.ts';
import { hashSeed, random } from '../../workers/random.ts';
import { centroidIndex } from './points/centroid-index.ts';

// npm run points: are all clusters found in sets of points whose clusters are known (S1 to S4 and R15 of Fränti and
// Sieranoja 2018, from UNDERCURRENT_CORPORA/points)? Prints the centroid index of both engines for ten seeds; 0 is every one.

const home = join(process.env['UNDERCURRENT_CORPORA'] ?? '../shared/corpora', 'points');
if (!existsSync(home))
  throw new Error(`${home} is not there; UNDERCURRENT_CORPORA names its folder`);
const seeds = Array.from({ length: 10 }, (_, at) => at + 1);
const { restarts } = defaultParameters;
const kernel = await openKernel();

const lines = ['s1', 's2', 's3', 's4', 'r15'].map((name) => {
  const rows = numbersOf(`${name}.data`);
  const labels = numbersOf(`${name}.labels0`).map(([label = 0]) => label);
  const centres = [...new Set(labels)].map((label) =>
    meanOf(rows.filter((_, i) => labels[i] === label)),
  );
  const k = centres.length;
  const indices = seeds.map((seed) => {
    const best = drain(bestOf(rows, k, restarts, seed));
    const sparse = ours(rows, k, seed);
    return { few: centroidIndex(best.centroids, centres), many: centroidIndex(sparse, centres) };
  });
  const line = `| ${name.toUpperCase()} | ${rows.length} | ${k} | ${indices.map(({ few }) => few).join(' ')} | ${indices.map(({ many }) => many).join(' ')} |`;
  console.log(line);
  return line;
});

/** The best of as many runs of the kernel, from the starts that k-means++ gives the other engine. */
function ours(rows: number[][], k: number, seed: number): number[][] {
  const width = rows[0]!.length;
  const source = {
    rows: rows.length,
    columns: width,
    start: Int32Array.from({ length: rows.length + 1 }, (_, row) => row * width),
    column: Int32Array.from({ length: rows.length * width }, (_, cell) => cell % width),
    value: Float64Array.from(rows.flat()),
  };
  const loaded = loadRows(kernel, source);
  const runs = Array.from({ length: restarts }, (_, run) => {
    const start = { centroids: plusPlus(rows, k, hashSeed(seed, run)) };
    return drain(
      kMeansSparse(kernel, loaded, { start, rounds: 100, still: 0, nearest: 'distance' }),
    );
  });
  const best = runs.reduce((most, run) => (run.gain > most.gain ? run : most));
  return best.centroids.map((centroid) => [...centroid]);
}

/** k rows, each drawn by its squared distance to those drawn before (k-means++; Arthur and Vassilvitskii 2007). */
function plusPlus(rows: readonly number[][], k: number, seed: number): number[][] {
  const next = random(seed);
  const drawn = [rows[Math.floor(next() * rows.length)]!];
  const away = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0);
  const nearest = rows.map((row) => away(row, drawn[0]!));
  while (drawn.length < k) {
    let left = next() * nearest.reduce((sum, square) => sum + square, 0);
    const at = nearest.findIndex((square) => (left -= square) <= 0);
    const chosen = rows[Math.max(0, at)]!;
    drawn.push(chosen);
    rows.forEach((row, i) => (nearest[i] = Math.min(nearest[i]!, away(row, chosen))));
  }
  return drawn;
}

function numbersOf(name: string): number[][] {
  const text = gunzipSync(readFileSync(join(home, `${name}.gz`))).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
}

function meanOf(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);
}

const date = new Date().toISOString().slice(0, 10);
const results = new URL('results/', import.meta.url);
mkdirSync(results, { recursive: true });
writeFileSync(
  new URL(`points-${date}.md`, results),
  `# Points whose clusters are known, ${date}

\`npm run points\`: centroid index (0 is every centroid found) for seeds ${seeds[0]} to ${seeds.at(-1)}, the best of ${restarts} runs from k-means++ starts each.

| set | points | clusters | up to 2,000 papers: ml-kmeans | above: the kernel |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`,
);
