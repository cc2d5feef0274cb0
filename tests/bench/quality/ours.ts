import type { PaperTokens } from '../../../data/corpus.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { analyse, standardParameters, type Parameters } from '../../../workers/topics/analyse.ts';
import type { Analysis } from '../../../workers/topics/analysis.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import type { Method, Outcome } from './method.ts';
import type { Sample } from './sample.ts';

/** The product's own analysis, with its default parameters but for what `change` says. */
export function ours(
  name = 'Undercurrent',
  change: (parameters: Parameters) => Parameters = (parameters) => parameters,
): Method {
  return {
    name,
    run: (sample, seeds) =>
      seeds.map((seed) => {
        const { k, wordClasses, corpus } = sample;
        const standard = standardParameters(k, seed);
        const parameters = change({ ...standard, terms: { ...standard.terms, wordClasses } });
        return outcome(
          sample,
          drain(analyse(analysisPapers(corpus), corpus.vocabulary, parameters)),
        );
      }),
  };
}

function outcome({ corpus }: Sample, { topics, assignments }: Analysis): Outcome {
  const topicOf = new Map(assignments.map(({ id, topic }) => [id, topic ?? -1]));
  const terms = topics.map(({ words }) => words.map((word) => word.terms));
  const phrases = terms.flat();
  return {
    groups: corpus.papers.map(({ id }) => topicOf.get(id) ?? -1),
    words: terms.map((list) => list.map(spell)),
    documents: corpus.tokens.map(
      (tokens) => new Set(phrases.filter((phrase) => holds(tokens, phrase)).map(spell)),
    ),
  };
}

function spell(phrase: readonly number[]): string {
  return phrase.join(' ');
}

function holds({ title, abstract }: PaperTokens, phrase: readonly number[]): boolean {
  return [title, abstract].some((stream) =>
    Array.from(stream).some((_, at) => phrase.every((term, i) => stream[at + i] === term)),
  );
}
