import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { random } from '../../workers/random.ts';
import type { Job, Timed } from './scale/job.ts';
import { writeTexts } from './scale/texts.ts';

// Our path for many papers beside scikit-learn's on the same texts: npm run bench -- --peer sklearn [--size N] [--only tfidf].

const { values: options } = parseArgs({
  options: {
    peer: { type: 'string', default: 'sklearn' },
    size: { type: 'string', default: '10000' },
    only: { type: 'string' },
    repeats: { type: 'string', default: '5' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
if (options.peer !== 'sklearn')
  throw new Error(`the peer “${options.peer}” is not known; sklearn is`);

const folder = fileURLToPath(
  new URL('../../node_modules/.cache/undercurrent/scale', import.meta.url),
);
const size = Number(options.size);
const here = (name: string): string => fileURLToPath(new URL(`scale/${name}`, import.meta.url));
// One thread on either side, so that CPU time is work and not waiting for one another.
const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };

/** What is run on our side and theirs, and the share of their time that is the aim at 10,000 and 100,000. */
const parts = {
  tfidf: [{ name: 'TF-IDF', ours: 'tfidf', theirs: 'tfidf', aim: 0.25 }],
  'k-means': [
    {
      name: 'k-means, same start, 10 rounds',
      ours: 'k-means',
      theirs: 'k-means',
      aim: size < 50_000 ? 0.5 : 0.3,
    },
  ],
  minibatch: [{ name: 'TF-IDF + MiniBatchKMeans', ours: 'chain', theirs: 'minibatch', aim: 0.25 }],
  once: [{ name: 'TF-IDF + KMeans, one start', ours: 'chain', theirs: 'sparse once', aim: 0.12 }],
  sparse: [{ name: 'TF-IDF + KMeans, ten starts', ours: 'chain', theirs: 'sparse', aim: 0.12 }],
  svd: [
    {
      name: 'TF-IDF + SVD + KMeans, ten starts',
      ours: 'chain',
      theirs: 'svd',
      aim: size < 1000 ? 1.3 : null,
    },
  ],
} as const;

const file = writeTexts(size, folder);
if (!file) throw new Error('the corpora are not there; UNDERCURRENT_CORPORA names their folder');
const about = JSON.parse(
  spawnSync('/usr/bin/python3', [here('peer.py')], {
    input: '{"task":"about"}',
    encoding: 'utf8',
    env,
  }).stdout || 'null',
) as { version: string; stopWords: string[] } | null; // peer.py prints this
if (!about)
  throw new Error(
    "scikit-learn is not installed for the system's Python: apt-get install python3-sklearn",
  );

const job: Omit<Job, 'task'> = {
  texts: file,
  folder,
  k: 20,
  rounds: 10,
  start: starts(20),
  seed: 1,
  stopWords: about.stopWords,
};

function starts(k: number): number[][] {
  const next = random(7);
  const row = (): number => Math.floor(next() * size);
  return Array.from({ length: k }, () => Array.from({ length: 30 }, row));
}

function child(side: 'ours' | 'theirs', task: string, first: boolean): Timed {
  const [command, args] =
    side === 'ours'
      ? [process.execPath, ['--import', 'tsx', here('ours.ts')]]
      : ['/usr/bin/python3', [here('peer.py')]];
  const input = JSON.stringify({ ...job, task, folder: first ? folder : null });
  const { status, stdout, stderr } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${side} failed at ${task}: ${stderr}`);
  return JSON.parse(stdout) as Timed; // both children print this
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

const lines: string[] = [];
for (const [name, rows] of Object.entries(parts)) {
  if (options.only && !options.only.split(',').includes(name)) continue;
  for (const { name: title, ours, theirs, aim } of rows)
    lines.push(compare(title, ours, theirs, aim));
}

function compare(title: string, ourTask: string, theirTask: string, aim: number | null): string {
  const [ours, theirs]: [Timed[], Timed[]] = [[], []];
  for (let run = 0; run < Number(options.repeats); run += 1) {
    theirs.push(child('theirs', theirTask, run === 0));
    ours.push(child('ours', ourTask, run === 0));
  }
  const of = (list: readonly Timed[], key: 'cpu' | 'wall' | 'peak'): number =>
    median(list.map((one) => one[key]));
  const ratios = ours.map((one, i) => one.cpu / theirs[i]!.cpu);
  const cells = [
    title,
    of(ours, 'cpu').toFixed(3),
    of(theirs, 'cpu').toFixed(3),
    median(ratios).toFixed(3),
    `${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)}`,
    aim === null ? '' : String(aim),
    `${Math.round(of(ours, 'peak') / 2 ** 20)} / ${Math.round(of(theirs, 'peak') / 2 ** 20)}`,
    likeness(ours[0]!, theirs[0]!),
  ];
  const line = `| ${cells.join(' | ')} |`;
  process.stdout.write(`${line}\n`);
  return line;
}

function likeness(ours: Timed, theirs: Timed): string {
  if (ours.furthest !== undefined)
    return `values differ by at most ${ours.furthest.toExponential(1)}`;
  if (ours.inertia && theirs.inertia)
    return `inertia differs by ${Math.abs(ours.inertia / theirs.inertia - 1).toExponential(1)} of itself`;
  if (ours.gain && theirs.gain) return `gain ${(ours.gain / theirs.gain).toFixed(3)} of theirs`;
  return '';
}

const text = `# Scale, ${size.toLocaleString('en-US')} titles with abstracts, ${options.date}

\`npm run bench -- ${process.argv.slice(2).join(' ')}\`, Node ${process.versions.node}, scikit-learn ${about.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}. CPU seconds of one thread, medians of ${options.repeats} interleaved runs, a process each; imports, start-up and reading are left out and a few texts are run before. k = 20, min_df 5, max_df .5, English stop words. The sparse recipe of the aim .12 is that of ten starts, which KMeans of this scikit-learn takes unless told otherwise; that of one start stands beside it. Gain is total inertia less inertia. Peak is of the whole process, in MB.

| work | ours | theirs | ratio | its range | aim | peak ours / theirs | likeness |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
const results = new URL('results/', import.meta.url);
mkdirSync(results, { recursive: true });
const name = ['scale', options.date, size, options.only?.replaceAll(',', '-')]
  .filter(Boolean)
  .join('-');
writeFileSync(new URL(`${name}.md`, results), text);
