import { matches } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import { inChosenCorpus, openCorpus } from './input.ts';
import { readOptions } from './options.ts';

/** Prints the chosen records as JSON Lines. */
export function corpusCommand(args: readonly string[]): string {
  const options = readOptions(args, 'all');
  const { papers } = openCorpus(options);
  return papers
    .filter((paper) => inChosenCorpus(options, paper.collections))
    .filter((paper) => matches(options.slice, paper, { topic: null, terms: new Set() }))
    .map((paper) => `${JSON.stringify(toRecord(paper))}\n`)
    .join('');
}

/** A paper with the fields of the command line's contract first, in its order. */
export function toRecord(paper: Paper): Paper {
  const { id, title, authors, abstract, repairedAbstract, venue, year, kind, session, url, doi } =
    paper;
  const { links, labels, stars, award, sources, findings, ...more } = paper;
  const first = {
    id,
    title,
    authors,
    abstract,
    repairedAbstract,
    venue,
    year,
    kind,
    session,
    url,
    doi,
  };
  return { ...first, links, labels, stars, award, sources, findings, ...more };
}
