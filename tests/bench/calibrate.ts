import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  checkContrast,
  checkNull,
  checkProportional,
  checkRise,
  type Outcome,
} from './calibrate/checks.ts';
import { years } from './calibrate/draw.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '500' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const corpora = Number(values.corpora);
if (!Number.isInteger(corpora) || corpora < 1) throw new Error(`--corpora is “${values.corpora}”`);
if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date)) throw new Error(`--date is “${values.date}”`);

const outcomes = [
  ...checkNull(corpora),
  checkRise(0.4, ['clear'], corpora),
  checkRise(0.24, ['clear', 'leaning'], corpora),
  checkProportional(),
  checkContrast(corpora),
];
const report = `# Calibration of the verdicts, ${values.date}

\`npm run calibrate\`: ${corpora} simulated corpora a line, each of 12 topics in ${years.length} years of ${years.map(({ papers }) => papers).join(', ')} papers; seeded, so that a second run gives the same figures. Node ${process.versions.node}.

${tabulate(outcomes)}
`;
process.stdout.write(report);
const folder = new URL('results/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL(`calibrate-${values.date}.md`, folder), report);
process.exitCode = outcomes.every(({ met }) => met) ? 0 : 1;

function tabulate(rows: readonly Outcome[]): string {
  const lines = rows.map(
    ({ check, target, found, met }) =>
      `| ${check} | ${target} | ${found} | ${met ? 'yes' : 'no'} |`,
  );
  return ['| check | target | found | met |', '| --- | --- | --- | --- |', ...lines].join('\n');
}
