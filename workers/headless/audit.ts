import { inChosenCorpus, openCorpus } from './input.ts';
import { readOptions } from './options.ts';

/** Prints the findings about the chosen records as JSON Lines; a finding about no record is always among them. */
export function auditCommand(args: readonly string[]): string {
  const options = readOptions(args, 'all');
  const { papers, findings } = openCorpus(options);
  const chosen = new Set(
    papers.filter((paper) => inChosenCorpus(options, paper.collections)).map(({ id }) => id),
  );
  return findings
    .filter(({ records }) => records.length === 0 || records.some((id) => chosen.has(id)))
    .map((finding) => `${JSON.stringify(finding)}\n`)
    .join('');
}
