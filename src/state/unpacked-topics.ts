import type { Analysis } from '../../workers/topics/analysis.ts';
import {
  unpackAnalysis,
  type SentAnalysis,
  type SentProgress,
} from '../../workers/topics/packed.ts';
import { makeById } from './by-id.ts';
import { inTurn } from './prepare.ts';

const known = new WeakMap<SentAnalysis, Analysis>();

/** The topics that a worker sent, unpacked once. */
export function unpackedTopics(sent: SentAnalysis): Analysis {
  const made = known.get(sent) ?? unpackAnalysis(sent);
  known.set(sent, made);
  return made;
}

/** Makes what every view asks of the topics of many papers before they are shown; nothing to wait for where they are few. */
export function prepareTopics(answer: SentAnalysis | SentProgress): Promise<void> | null {
  const sent = 'assignments' in answer ? answer : answer.first;
  return !sent || Array.isArray(sent.assignments) ? null : inTurn(makeTopics(sent));
}

function* makeTopics(sent: SentAnalysis): Generator<void, void> {
  const { assignments } = unpackedTopics(sent);
  yield;
  yield* makeById(assignments);
}
