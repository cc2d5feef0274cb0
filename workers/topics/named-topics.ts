import type { Analysis, Topic } from './analysis.ts';
import { avoidWords } from './avoid-words.ts';
import { callTopics, type Calling, type KnownTopics } from './callings.ts';
import { callEdited, callNumbered, type Numbered } from './edited-callings.ts';
import type { Grouping } from './identity.ts';

export type NamedTopic = Topic & Calling;

export interface NamedAnalysis extends Analysis {
  topics: NamedTopic[];
  /** What the topics that the log of edits speaks of are called but for names that the reader gave, by their numbers there. */
  numbered: Numbered;
  /** What the topics that were computed are called, whatever the reader edited or banned: those after them are called by it. */
  known: KnownTopics;
}

/** Gives topics their names and colours, of those `known` where they are still there; what became of the computed ones where the reader edited topics, `callEdited` tells. */
export function nameTopics(analysis: Analysis, known: readonly KnownTopics[]): NamedAnalysis {
  const { topics, lineage, banned } = analysis;
  const computed = lineage?.computed ?? topics;
  const assignments = computedOf(analysis);
  const callings = callTopics(computed, assignments, known);
  const allowed = avoidWords(callings, computed, banned);
  const numbered = lineage ? callNumbered(lineage, allowed) : new Map<number, Calling>();
  const now = lineage ? callEdited(topics, lineage, numbered) : allowed;
  return {
    ...analysis,
    topics: topics.map((topic, at) => ({ ...topic, ...now[at]! })),
    numbered,
    known: { callings, assignments },
  };
}

/** The papers in the topics that were computed. */
function computedOf({ assignments, lineage }: Analysis): Grouping {
  if (!lineage) return assignments;
  return assignments.map(({ id }, at) => {
    const topic = lineage.topicOf[at] ?? -1;
    return { id, topic: topic < 0 ? null : topic };
  });
}
