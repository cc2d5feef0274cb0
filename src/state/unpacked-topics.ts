import type { Analysis } from '../../workers/topics/analysis.ts';
import {
  unpackAnalysis,
  type SentAnalysis,
  type SentProgress,
} from '../../workers/topics/packed.ts';
import { byId, makeById } from './by-id.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import { inTurn } from './prepare.ts';
import { tableOf } from './tables.ts';

const known = new WeakMap<SentAnalysis, Analysis>();

/** The topics that a worker sent, unpacked once. */
export function unpackedTopics(sent: SentAnalysis): Analysis {
  const made = known.get(sent) ?? unpackAnalysis(sent);
  known.set(sent, made);
  return made;
}

type Page = Pick<Dashboard, 'corpus' | 'facets' | 'found' | 'shown'>;

/** Makes what every view asks of the topics of many papers before they are shown; nothing to wait for where they are few. */
export function prepareTopics(
  answer: SentAnalysis | SentProgress,
  page: Page,
): Promise<void> | null {
  const sent = 'assignments' in answer ? answer : answer.first;
  return !sent || Array.isArray(sent.assignments) ? null : inTurn(makeTopics(sent, page));
}

function* makeTopics(sent: SentAnalysis, page: Page): Generator<void, void> {
  const found = unpackedTopics(sent);
  yield;
  yield* makeById(found.assignments);
  yield;
  page.found.named(found);
  yield;
  if (page.shown !== page.corpus?.papers) return;
  for (const { editions } of page.facets) {
    tableOf(editions, byId(found.assignments), found.topics.length);
    yield;
  }
}
