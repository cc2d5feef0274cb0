import { createHash } from 'node:crypto';
import type { Corpus } from '../../data/corpus.ts';
import { matches } from '../../data/filter.ts';
import { analyse, standardParameters, type Analysis } from '../topics/analyse.ts';
import type { LabelTerm } from '../topics/labels.ts';
import type { Assignment } from '../topics/membership.ts';
import { resultText } from '../topics/result-text.ts';
import { analysisPapers } from '../topics/roles.ts';
import { drain } from './drain.ts';
import { inChosenCorpus, openCorpus } from './input.ts';
import { readOptions, type Options } from './options.ts';

/** Prints the topics, the topic of each record, the parameters and a hash of both; with `--labels` each topic's names with their papers, and no records. */
export function topicsCommand(args: readonly string[]): string {
  const options = readOptions(args, 'all');
  const corpus = chosen(openCorpus(options), options);
  const analysis = findTopics(corpus, options);
  const roles = new Map(analysisPapers(corpus).map(({ id, role }) => [id, role]));
  const assignments = analysis.assignments.map((assignment) =>
    options.byTitle || roles.get(assignment.id) === 'fit'
      ? shown(assignment)
      : aside(assignment.id),
  );
  const { parameters, quality } = analysis;
  const { k, seed } = parameters;
  const topics = analysis.topics.map(({ id, label, labels, names, words, size, cohesion }) => ({
    id,
    label,
    labels,
    terms: words.map(counted),
    ...(options.labels && { names: names.map(counted) }),
    size,
    cohesion,
    stability: null,
  }));
  const hash = createHash('sha256').update(resultText(assignments, parameters)).digest('hex');
  const found = { k, seed, parameters, hash, quality, topics };
  return `${JSON.stringify(options.labels ? found : { ...found, assignments })}\n`;
}

/** The refined topics of a corpus with the options' k and seed. */
export function findTopics(corpus: Corpus, { k, seed }: Pick<Options, 'k' | 'seed'>): Analysis {
  return drain(analyse(analysisPapers(corpus), corpus.vocabulary, standardParameters(k, seed)));
}

/** The corpus narrowed to what --corpus, --years and --slice choose. */
function chosen(corpus: Corpus, options: Options): Corpus {
  const kept = corpus.papers.map(
    (paper) =>
      inChosenCorpus(options, paper.collections) &&
      matches(options.slice, paper, { topic: null, terms: new Set() }),
  );
  return {
    ...corpus,
    papers: corpus.papers.filter((_, i) => kept[i]),
    tokens: corpus.tokens.filter((_, i) => kept[i]),
  };
}

function counted({ label, papers, all }: LabelTerm) {
  return { term: label, papers, all };
}

function shown({ id, topic, runnerUp, margin, placedBy }: Assignment) {
  return { id, topic, runnerUp, margin, placedBy };
}

function aside(id: string): ReturnType<typeof shown> {
  return { id, topic: null, runnerUp: null, margin: 0, placedBy: null };
}
