import type { TopicChange } from '../workers/topics/identity.ts';
import { numberWord, sentence } from './format.ts';

/**
 * `Two topics are new, one has merged into another; eight kept name and colour`; empty where all were kept. Of topics that
 * were refined it begins `Refined: two topics are new`, so that nobody takes it for news of the field.
 */
export function summariseChanges(changes: readonly TopicChange[], refined = false): string {
  const parts = [
    told(laterNew(changes), 'is new', 'are new'),
    told(merged(changes), 'has merged into another', 'have merged into others'),
    told(changes.filter(({ kind }) => kind === 'gone').length, 'is gone', 'are gone'),
  ].filter((part) => part !== null);
  if (parts.length === 0) return '';
  const [first, ...more] = parts;
  const lead = `${numberWord(first!.count)} ${first!.count === 1 ? 'topic' : 'topics'} ${first!.words}`;
  const rest = more.map(({ count, words }) => `${numberWord(count)} ${words}`);
  const kept = changes.filter(({ kind }) => kind === 'kept').length;
  const whole = [lead, ...rest].join(', ');
  return `${refined ? `Refined: ${whole}` : sentence(whole)}; ${kept === 0 ? 'none' : numberWord(kept)} kept name and colour`;
}

function told(count: number, one: string, many: string): { count: number; words: string } | null {
  return count === 0 ? null : { count, words: count === 1 ? one : many };
}

/** Topics of now that none before was: split off or born. */
function laterNew(changes: readonly TopicChange[]): number {
  return changes.reduce(
    (sum, change) =>
      sum + (change.kind === 'split' ? change.to.length : change.kind === 'born' ? 1 : 0),
    0,
  );
}

/** Topics of before that went into another. */
function merged(changes: readonly TopicChange[]): number {
  return changes.reduce(
    (sum, change) => sum + (change.kind === 'merged' ? change.from.length : 0),
    0,
  );
}
