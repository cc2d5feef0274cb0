import { choosePapers } from './choose.ts';
import { openCorpus } from './input.ts';
import { readOptions } from './options.ts';
import { topicsOf } from './topics.ts';

/** Prints the findings about the chosen records as JSON Lines; a finding about no record is always among them. */
export function auditCommand(args: readonly string[]): string {
  const options = readOptions(args, 'all');
  const corpus = openCorpus(options);
  const papers = choosePapers(corpus, options, () => topicsOf(corpus, options));
  const chosen = new Set(papers.map(({ id }) => id));
  return corpus.findings
    .filter(({ records }) => records.length === 0 || records.some((id) => chosen.has(id)))
    .map((finding) => `${JSON.stringify(finding)}\n`)
    .join('');
}
