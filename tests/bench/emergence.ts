import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readBuiltIn } from '../../data/build/built-in.ts';
import { buildCorpus, type Corpus } from '../../data/corpus.ts';
import { readRecords } from '../../data/records.ts';
import { tokenise } from '../../data/tokens.ts';
import type { ClaimRow } from '../../workers/claims/claim-row.ts';
import {
  reportConcept,
  weighTerms,
  type ConceptReport,
} from '../../workers/claims/concept-report.ts';
import { takeSample, type Choice, type Sample } from '../../workers/claims/sample.ts';
import { termRows } from '../../workers/claims/term-rows.ts';
import { drain } from '../../workers/headless/drain.ts';

// Prints what the verdicts say of themes whose course is known from elsewhere.
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = process.env['UNDERCURRENT_CORPORA'] ?? `${root}../shared/corpora`;

show('EuroMLSys', readBuiltIn(`${root}data/papers`), 'euromlsys', [
  'LLM',
  'LLM serving',
  'configuration',
]);
showFile('vispubs-6k', [2023, 2025], ['LLM', 'COVID']);
showFile('papercopilot-92k', [2023, 2024], ['robot'], ['RSS', 'CoRL']);

function showFile(
  name: string,
  [first, last]: [number, number],
  texts: readonly string[],
  venues: readonly string[] = [],
): void {
  const path = `${folder}/papers/${name}.jsonl.gz`;
  if (!existsSync(path)) return print(`${name}: left out, there is no ${path}`);
  const lines = gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => {
      const year = Number(/"year": ?"?(\d{4})/.exec(line)?.[1]);
      return year >= first && year <= last;
    });
  const corpus = buildCorpus(readRecords(lines.join('\n'), name).papers, tokenise);
  show(`${name} ${first}-${last}`, corpus, 'all', texts, venues);
}

function show(
  name: string,
  corpus: Corpus,
  collection: Choice['collection'],
  texts: readonly string[],
  venues: readonly string[] = [],
): void {
  const choice: Choice = { collection, slice: {}, byTitle: false, without: [], topicOf: new Map() };
  const sample = takeSample(corpus, choice);
  const rows = termRows(sample, corpus.vocabulary);
  const start = performance.now();
  const terms = drain(weighTerms(sample, rows, 1));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(`\n## ${name}: ${rows.length} terms, ${terms.shuffles} shuffles in ${seconds} s`);
  print(`by luck: ${JSON.stringify(terms.expectedByLuck)}`);
  for (const text of texts) {
    const query = { text, variants: null };
    const report = reportConcept(query, corpus, sample, { terms, choice, seed: 1 });
    print(describe(report));
    for (const venue of venues) print(`  ${venue}: ${inside(sample, venue, report.row)}`);
  }
}

function describe({ concept, variants, row }: ConceptReport): string {
  const years = row.years.map(({ year, count, n }) => `${year}: ${count ?? '–'} of ${n ?? '–'}`);
  const used = variants.filter((variant) => variant.used).map(({ text }) => text);
  const { p, q, ratio, pUp, pDown, verdict, direction, flags, mix } = row;
  const figures = { p, q, ratio, pUp, pDown, ...mix };
  const rounded = Object.entries(figures).map(([key, value]) => `${key} ${value?.toPrecision(3)}`);
  const said = [verdict, direction, ...flags].filter(Boolean).join(', ');
  return `${concept} (${used.join(', ')}): ${years.join('; ')}\n  ${said}; ${rounded.join(', ')}`;
}

function inside({ papers }: Sample, venue: string, { years }: ClaimRow): string {
  return years
    .map(({ year, ids }) => {
      const own = papers.filter((paper) => paper.venue === venue && paper.year === year);
      const members = new Set(ids);
      const count = own.filter(({ id }) => members.has(id)).length;
      return `${year}: ${count} of ${own.length} (${(count / own.length).toFixed(2)})`;
    })
    .join('; ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
