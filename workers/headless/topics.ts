import { createHash } from 'node:crypto';
import type { Corpus } from '../../data/corpus.ts';
import { measureAgreement, type Agreement } from '../topics/agreement.ts';
import { placement } from '../claims/sample.ts';
import { analyse, standardParameters } from '../topics/analyse.ts';
import type { Analysis } from '../topics/analysis.ts';
import type { LabelTerm } from '../topics/labels.ts';
import type { Assignment } from '../topics/membership.ts';
import { resultText } from '../topics/result-text.ts';
import { analysisPapers } from '../topics/roles.ts';
import { regroupResamples, topicStabilities, type TopicStability } from '../topics/stability.ts';
import { drain } from './drain.ts';
import { choosePapers } from './choose.ts';
import { openCorpus } from './input.ts';
import { manyBy } from '../engine/many.ts';
import { openKernel } from './kernel.ts';
import { measureLadder } from './ladder.ts';
import { readOptions, type Options } from './options.ts';

/**
 * Prints the topics, found in all records, the topic of each chosen record, the parameters and a hash of both; with
 * `--labels` each topic's names with their papers, and no records; with `--stability` how well each topic and the whole
 * are found again; with `--ladder` what `measureLadder` finds. A topic's size counts chosen records only.
 */
export function topicsCommand(args: readonly string[]): string {
  const options = readOptions(args, 'all', ['labels', 'stability', 'ladder']);
  const corpus = openCorpus(options);
  const analysis = findTopics(corpus, options);
  const chosen = new Set(
    choosePapers(corpus, options, () => placement(analysis.assignments)).map(({ id }) => id),
  );
  const roles = new Map(analysisPapers(corpus).map(({ id, role }) => [id, role]));
  const own = analysis.assignments.filter(({ id }) => chosen.has(id));
  const fitted = own.filter(({ id }) => roles.get(id) === 'fit');
  const assignments = own.map((assignment) =>
    options.byTitle || roles.get(assignment.id) === 'fit'
      ? shown(assignment)
      : aside(assignment.id),
  );
  const { parameters, quality } = analysis;
  const { k, seed } = parameters;
  const measured = options.stability
    ? measureStability(corpus, analysis)
    : new Map<number, TopicStability>();
  const topics = analysis.topics.map(({ id, label, labels, names, words, cohesion, mixed }) => ({
    id,
    label,
    labels,
    terms: words.map(counted),
    ...(options.labels && { names: names.map(counted) }),
    size: fitted.filter(({ topic }) => topic === id).length,
    cohesion,
    mixed,
    stability: measured.get(id)?.jaccard ?? null,
    ...(options.stability && { foundAgain: foundAgain(measured.get(id)) }),
  }));
  const hash = createHash('sha256').update(resultText(assignments, parameters)).digest('hex');
  const agreement = options.stability && { agreement: measureAgain(corpus, analysis) };
  const ladder = options.ladder && measureLadder(corpus, seed);
  const found = { k, seed, parameters, hash, quality, ...agreement, ...ladder, topics };
  return `${JSON.stringify(options.labels ? found : { ...found, assignments })}\n`;
}

/** The refined topics of a corpus with the options' k and seed. */
export function findTopics(corpus: Corpus, { k, seed }: Pick<Options, 'k' | 'seed'>): Analysis {
  const papers = analysisPapers(corpus);
  const parameters = standardParameters(k, seed);
  const many =
    papers.length > parameters.consensus.mostPapers ? { findMany: manyBy(openKernel()) } : {};
  return drain(analyse(papers, corpus.vocabulary, parameters, many));
}

/** How well each topic is found again, by its number. */
export function measureStability(
  corpus: Corpus,
  { parameters, assignments }: Analysis,
): Map<number, TopicStability> {
  const resamples = drain(regroupResamples(analysisPapers(corpus), corpus.vocabulary, parameters));
  return new Map(topicStabilities(assignments, resamples).map((one) => [one.topic, one]));
}

function measureAgain(corpus: Corpus, { parameters }: Analysis): Agreement {
  return drain(measureAgreement(analysisPapers(corpus), corpus.vocabulary, parameters));
}

function foundAgain(measured?: TopicStability): Pick<TopicStability, 'found' | 'drawn'> | null {
  return measured ? { found: measured.found, drawn: measured.drawn } : null;
}

/** The topic of each paper and its margin, as a slice by these reads them. */
export function topicsOf(corpus: Corpus, options: Options): ReturnType<typeof placement> {
  return placement(findTopics(corpus, options).assignments);
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
