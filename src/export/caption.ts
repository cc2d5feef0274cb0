import type { Filter } from '../../data/filter.ts';
import { formatFilter } from '../../data/filter.ts';
import type { Choices } from '../link/choices.ts';
import { isOwn, type CorpusName } from '../state/corpus-name.ts';

const corpusNames = {
  euromlsys: 'EuroMLSys 2021–2024',
  'reading-list': 'systems reading list',
  all: 'EuroMLSys 2021–2024 and systems reading list',
};

/** The same of a comparison: its two slices are of the whole built-in corpus. */
export function compareCaption(
  choices: Choices,
  slices: readonly { whole: string; n: number }[],
  date: Date,
): string[] {
  const [, , ...last] = figureCaption(choices, 0, date);
  const { k, seed, byTitle, without } = choices;
  return [
    `${slices.map(({ whole, n }) => `${whole}: ${n} papers`).join('; ')}${byTitle ? ', those with a title alone among them' : ''}${without.length > 0 ? `; ${without.length} records left out by hand` : ''}.`,
    `Method: topics by TF-IDF, latent semantic analysis and consensus k-means (k = ${k}, seed ${seed}); exact tests with the false discovery rate at .10; 95 % Wilson intervals.`,
    ...last,
  ];
}

/** What a figure must say of itself wherever it goes: corpus, filter, number of papers, method and date. */
export function figureCaption(
  { corpus, filter, k, seed, byTitle, without }: Choices,
  papers: number,
  date: Date,
): string[] {
  return [
    `Corpus: ${nameOf(corpus)}; ${describe(filter)}; ${papers} papers and posters${byTitle ? ', those without an abstract placed by their title' : ' with an abstract'}${without.length > 0 ? `; ${without.length} records left out by hand` : ''}.`,
    `Method: TF-IDF, latent semantic analysis, consensus k-means (k = ${k}, seed ${seed}); trends by an exact test with the false discovery rate at .10.`,
    `Undercurrent, ${date.toISOString().slice(0, 10)}.`,
  ];
}

/** The same of the k ladder, which is of all papers that shape topics, whatever is filtered. */
export function ladderCaption(choices: Choices, papers: number, date: Date): string[] {
  const { corpus, seed } = choices;
  const whole = {
    ...choices,
    corpus: isOwn(corpus) ? corpus : 'all',
    filter: {},
    byTitle: false,
  } as const;
  const [first = '', , ...last] = figureCaption(whole, papers, date);
  return [
    first,
    `Method: TF-IDF, latent semantic analysis, consensus k-means (seed ${seed}); stability by clusterwise Jaccard over 50 resamples.`,
    ...last,
  ];
}

function nameOf(corpus: CorpusName): string {
  return isOwn(corpus) ? `${corpus.slice(4)}, papers of the reader's own` : corpusNames[corpus];
}

function describe(filter: Filter): string {
  return formatFilter(filter) === '' ? 'no filter' : `filter ${formatFilter(filter)}`;
}
