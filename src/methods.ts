import type { Corpus } from '../data/corpus.ts';
import type { Paper } from '../data/paper.ts';
import type { Parameters } from '../workers/topics/analyse.ts';
import { formatCount, listed, plural } from './format.ts';

/** What a methods paragraph is about. */
export interface MethodsFacts {
  parameters: Parameters;
  /** Papers and posters whose abstracts shaped the topics. */
  fitted: readonly Pick<Paper, 'venue' | 'year'>[];
  /** Papers and posters with a title alone, keynotes, and records that the reader left out. */
  titled: number;
  keynotes: number;
  leftOut: number;
  byTitle: boolean;
  /** How the words were found, as the corpus says. */
  reading: Corpus['reading'];
  version: string;
}

const tfWords: Readonly<
  Record<Parameters['weights']['tf'], (weights: Parameters['weights']) => string>
> = {
  raw: () => 'the count of the term',
  log: () => '1 + ln of the count of the term',
  bm25: ({ k1, b }) =>
    `the term frequency of BM25 (Robertson and Zaragoza 2009; k1 = ${k1}, b = ${b})`,
};

const readingWords: Readonly<Record<NonNullable<Corpus['reading']> | 'whole', string>> = {
  whole:
    'Words were lemmatised with wink-nlp, folded to forms that the texts attest, and acronyms were joined with their expansions (Schwartz and Hearst 2003).',
  counted:
    'Words were lemmatised with wink-nlp and folded to forms that the texts attest; compounds and acronyms were not joined, and damaged abstracts were not mended.',
  sampled:
    'Texts were cut into words of two or more letters or digits; lemma and word class of each are those that wink-nlp gave it in a sample of at most 1,500 papers, or a noun where the sample did not have it; acronyms were not joined with their expansions, and damaged abstracts were not mended.',
};

/** A paragraph for the methods section of a paper, made of the parameters in force. */
export function methodsParagraph(facts: MethodsFacts): string {
  return [
    papers(facts),
    words(facts),
    space(facts.parameters),
    topics(facts.parameters),
    trends,
    verdicts,
    made(facts),
  ].join(' ');
}

function papers({ fitted, titled, keynotes, leftOut, byTitle }: MethodsFacts): string {
  const aside = [
    titled > 0 &&
      `${plural(titled, 'record')} with a title alone ${byTitle ? 'placed afterwards into the nearest topic and counted' : 'left out of the counts'}`,
    keynotes > 0 && `${plural(keynotes, 'keynote')} left out`,
    leftOut > 0 && `${plural(leftOut, 'record')} left out by hand`,
  ].filter((part) => part !== false);
  const rest = aside.length > 0 ? ` (${listed(aside)})` : '';
  const count =
    fitted.length === 1 ? 'one paper' : `${formatCount(fitted.length)} papers and posters`;
  return `Topics were found in the titles and abstracts of ${count} of ${listed(spans(fitted))}${rest}.`;
}

const mostNamed = 12;

/** Each venue with the years that its papers are of: `EuroMLSys 2021, 2023 and 2024`. */
function spans(papers: MethodsFacts['fitted']): string[] {
  const years = new Map<string, Set<number>>();
  let last = { venue: '', own: new Set<number>() };
  for (const { venue, year } of papers) {
    if (last.venue !== venue) last = { venue, own: years.get(venue) ?? new Set() };
    if (last.own.size === 0) years.set(venue, last.own);
    last.own.add(year);
  }
  const venues = [...years.keys()].sort();
  if (venues.length > mostNamed) {
    const all = new Set(venues.flatMap((venue) => [...years.get(venue)!]));
    const dated = [...all].filter((year) => year > 0).sort();
    const span = dated.length > 0 ? `, ${dated[0]} to ${dated.at(-1)}` : '';
    return [`${venues.length} venues${span}`];
  }
  return venues.map((venue) => `${venue} ${listed([...years.get(venue)!].sort().map(String))}`);
}

function words({ reading, parameters: { terms, weights } }: MethodsFacts): string {
  return (
    `${readingWords[reading ?? 'whole']} ` +
    `Terms in fewer than ${terms.minPapers} papers or in more than ${percent(terms.maxShare)} of them were dropped; a term in a title counted ${terms.titleWeight} times. ` +
    `Each was weighted by ${tfWords[weights.tf](weights)} times ln((1 + n) / (1 + document frequency)) + 1, and each paper scaled to unit length.`
  );
}

function space({ dimensions, consensus, k, search }: Parameters): string {
  if (search) {
    return 'Papers were grouped by k-means on these weights themselves, in no reduced space.';
  }
  if (consensus.runs === 0) {
    return `Latent semantic analysis reduced the papers to ${consensus.last} dimensions, where k-means (ml-kmeans) grouped them.`;
  }
  const sizes = consensus.extra.map((more) => k + more);
  return (
    `Latent semantic analysis reduced the papers to ${dimensions} dimensions. ${consensus.runs.toLocaleString('en-US')} runs of k-means (ml-kmeans) from random starts, ` +
    `in ${listed(consensus.dimensions.map(String))} dimensions and with ${listed(sizes.map(String))} clusters, voted on which papers belong together (Monti et al. 2003);`
  );
}

function topics({ k, seed, restarts, consensus, search }: Parameters): string {
  const cut = search
    ? `Among at most ${formatCount(search.sample)} papers k-means found ${k * search.parts} groups${restarts > 1 ? ` (the best of ${restarts} restarts)` : ''}; ` +
      `those that lost least by it were joined until k = ${k} were left (Ward 1963), which started at most ${search.rounds} rounds on all; seed ${seed}. `
    : consensus.runs === 0
      ? `The best of ${restarts} restarts was kept, with k = ${k} groups; seed ${seed} (no consensus of runs above ${formatCount(consensus.mostPapers)} papers). `
      : `the votes were cut into k = ${k} groups by their spectrum (Ng, Jordan and Weiss 2001), whose centroids started a last k-means in ${consensus.last} dimensions; seed ${seed}. `;
  return (
    cut +
    'Topics are named by the terms and collocations whose presence best tells their papers from the others (F1).'
  );
}

const trends =
  'Shares are papers on a topic over papers of the year, with Wilson 95 % intervals. A trend is T = Σ (year − mean year) over the papers on the topic, ' +
  'with its exact conditional null (mid-p) and the false discovery rate held at .10 over all topics, or all terms in at least 4 papers (Benjamini and Hochberg 1995).';

const verdicts =
  'Sizes of change come from logit share = a + b t with a ~ N(−2.5, 1.5²) and b ~ N(0, 0.5²) a year. “Clear” needs the test and 3 papers at the higher end; ' +
  '“leaning” a probability of .80 that the share changed by more than half again; what luck alone would give was counted on permuted years of the same papers.';

function made({ version, parameters: { k, seed } }: MethodsFacts): string {
  return `Made with Undercurrent ${version}; the command “npm run -s headless -- topics --k ${k} --seed ${seed}” prints the same topics and hash.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
