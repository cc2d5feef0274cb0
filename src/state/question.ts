import { packPlaces } from '../../workers/claims/packed-places.ts';
import type { CorpusReference, Jobs } from '../../workers/rpc/protocol.ts';
import type { Analysis } from '../../workers/topics/analysis.ts';
import type { Choices } from '../link/choices.ts';
import { isOwn } from './corpus-name.ts';

/** Asks what can be said of the papers of one venue, in the years and kinds of the filter; a concept whose years were chosen was changed after its line was shown. */
export function claimsQuestion(
  choices: Choices,
  analysis: Analysis,
  venue: string,
  from: CorpusReference,
): Jobs['claims']['input'] {
  const { year, kind } = choices.filter;
  return {
    ...questionOf(choices, analysis),
    from,
    slice: { venue: [venue], ...(year && { year }), ...(kind && { kind }) },
    concepts: year
      ? choices.concepts.map((concept) => ({ ...concept, afterLooking: true }))
      : choices.concepts,
  };
}

/** Asks how the two chosen slices of the whole corpus differ. */
export function compareQuestion(
  choices: Choices,
  analysis: Analysis,
  from: CorpusReference,
): Jobs['compare']['input'] {
  const { a, b } = choices;
  return { ...questionOf(choices, analysis), from, collection: 'all', a, b };
}

/** What every question about claims says of the choices and topics in force. */
function questionOf(choices: Choices, analysis: Analysis) {
  const { corpus, seed, byTitle, without } = choices;
  return {
    collection: isOwn(corpus) ? ('all' as const) : corpus,
    seed,
    byTitle,
    without,
    assignments: packPlaces(analysis.assignments),
    topics: analysis.topics.map(({ id, label, edited }) => ({
      id,
      label,
      stability: null,
      afterLooking: edited,
    })),
  };
}
