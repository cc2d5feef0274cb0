import type { Jobs } from '../../workers/rpc/protocol.ts';
import type { Analysis } from '../../workers/topics/analyse.ts';
import type { Choices } from './choices.ts';

type Question = Omit<Jobs['claims']['input'], 'from' | 'slice' | 'concepts'>;

/** What every question about claims says of the choices and topics in force. */
export function questionOf(choices: Choices, analysis: Analysis): Question {
  const { corpus: collection, seed, byTitle, without } = choices;
  return {
    collection,
    seed,
    byTitle,
    without,
    assignments: analysis.assignments.map(({ id, topic }) => ({ id, topic })),
    topics: analysis.topics.map(({ id, label, edited }) => ({
      id,
      label,
      stability: null,
      afterLooking: edited,
    })),
  };
}
