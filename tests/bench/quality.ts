import { mkdirSync, writeFileSync } from 'node:fs';
import { corpora, type Study } from './quality/corpora.ts';
import type { Method } from './quality/method.ts';
import { readOptions, type Options } from './quality/options.ts';
import { ours } from './quality/ours.ts';
import { scikitLearnVersion, scikitMethods } from './quality/recipe.ts';
import { rivals } from './quality/rivals.ts';
import { emptyScores, measure } from './quality/scores.ts';
import { scoreTable } from './quality/table.ts';

const args = process.argv.slice(2);
const options = readOptions(args, Object.keys(corpora));
const scikit = scikitLearnVersion();
const methods = [ours(), ...rivals, ...(scikit ? scikitMethods() : [])];

const parts = [heading(options)];
for (const [name, open] of Object.entries(corpora)) {
  if (options.only !== null && options.only !== name) continue;
  const part = `## ${name}\n\n${report(name, open(options.quick))}`;
  process.stdout.write(`${part}\n\n`);
  parts.push(part);
}
save(parts.join('\n\n'), options);

function heading({ date }: Options): string {
  const command = ['npm run quality', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  const python = scikit
    ? `scikit-learn ${scikit} of the system's Python.`
    : 'scikit-learn is not installed for the system’s Python, so its recipe is missing.';
  return (
    `# Topic quality, ${date}\n\n\`${command}\`, Node ${process.versions.node}, ${python} ` +
    `Means; ± is one standard deviation over samples or seeds. NPMI counts the ten words in the texts themselves.`
  );
}

function report(name: string, study: Study | null): string {
  if (!study) {
    return `Left out: there is no ${name}.jsonl.gz; UNDERCURRENT_CORPORA names the folder of the corpora.`;
  }
  const rows = methods.map((method) => ({ ...method, scores: emptyScores() }));
  let done = 0;
  for (const trial of study.trials) {
    for (const { scores, ...method } of rows) measure(timed(method), trial, scores);
    done += 1;
    process.stderr.write(`${name}: ${done} of its samples done\n`);
  }
  return `${study.about}\n\n${scoreTable(rows)}`;
}

function timed(method: Method): Method {
  return {
    ...method,
    run: (sample, seeds) => {
      const start = performance.now();
      const outcomes = method.run(sample, seeds);
      const seconds = (performance.now() - start) / 1000;
      process.stderr.write(`  ${method.name}: ${seconds.toFixed(1)} s for ${seeds.length}\n`);
      return outcomes;
    },
  };
}

function save(text: string, { date, only, quick }: Options): void {
  const folder = new URL('results/', import.meta.url);
  const name = ['quality', date, only, quick ? 'quick' : null].filter(Boolean).join('-');
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.md`, folder), `${text}\n`);
}
