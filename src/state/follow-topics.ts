import type { Filter } from '../../data/filter.ts';
import type { Choices, Pick } from '../link/choices.ts';

/** Where a topic is now, null where it is no longer; `name` is given where it is part of another now, which has that name. */
export type Follow = (topic: number) => { topic: number; name?: string } | null;
type Now = (topic: number) => number | null;

export interface Followed {
  choices: Choices;
  notes: string[];
}

/** Choices before and after they followed topics that are about to be refined. */
export interface Held {
  before: Choices;
  after: Choices;
}

/**
 * The choices with each topic's number replaced by where it is now, and a note in words for each place where one had to be
 * dropped, or chooses other papers for being part of another topic.
 */
export function followChoices(
  choices: Choices,
  follow: Follow,
  name: (topic: number) => string,
): Followed {
  const notes: string[] = [];
  const to: Now = (topic) => follow(topic)?.topic ?? null;
  const dropped = (what: string, topics: readonly number[]): void => {
    const names = topics.map((topic) => `“${name(topic)}”`).join(', ');
    if (topics.length > 0)
      notes.push(`${what} ${names} was dropped: its papers are no longer a topic of their own.`);
  };
  const filter = (where: Filter, what: string): Filter => {
    if (!where.topic) return where;
    dropped(
      what,
      where.topic.filter((topic) => to(topic) === null),
    );
    const others = new Set(
      where.topic.filter((topic) => follow(topic)?.name === undefined).map(to),
    );
    for (const topic of where.topic) {
      const now = follow(topic);
      if (now?.name !== undefined && !others.has(now.topic))
        notes.push(
          `${what} “${name(topic)}” now goes by “${now.name}”, where its papers are, or at least half of them.`,
        );
    }
    return followFilter(where, to);
  };
  const pick = followPick(choices.pick, to);
  if (pick.kind === 'nothing') dropped('What was open on', topicsOf(choices.pick));
  return {
    choices: {
      ...choices,
      filter: filter(choices.filter, 'The filter by'),
      a: filter(choices.a, 'The slice by'),
      b: filter(choices.b, 'The slice by'),
      row: followRow(choices.row, to),
      pick,
    },
    notes,
  };
}

const naming = ['filter', 'a', 'b', 'row', 'pick'] as const;

/** The choices with what names topics as it was before, where nothing of that was chosen since they were `after`; else null. */
export function asBefore(choices: Choices, { before, after }: Held): Choices | null {
  const isAsAfter = naming.every(
    (part) => JSON.stringify(choices[part]) === JSON.stringify(after[part]),
  );
  return isAsAfter
    ? { ...choices, ...Object.fromEntries(naming.map((part) => [part, before[part]])) }
    : null;
}

function topicsOf(pick: Pick): readonly number[] {
  if (pick.kind === 'nothing') return [];
  return pick.kind === 'topic' ? [pick.topic] : (pick.where.topic ?? []);
}

/** The filter with the topics that are still there; without the part where none is. */
function followFilter({ topic, ...rest }: Filter, to: Now): Filter {
  const now = new Set(topic?.map(to).filter((one) => one !== null));
  return now.size > 0 ? { ...rest, topic: [...now] } : rest;
}

function followPick(pick: Pick, to: Now): Pick {
  if (pick.kind === 'nothing') return pick;
  if (pick.kind === 'topic') {
    const topic = to(pick.topic);
    return topic === null ? { kind: 'nothing' } : { kind: 'topic', topic };
  }
  const where = followFilter(pick.where, to);
  const lost = pick.where.topic !== undefined && where.topic === undefined;
  if (!lost) return { ...pick, where };
  return pick.kind === 'paper' ? { ...pick, where: {} } : { kind: 'nothing' };
}

function followRow(row: string | null, to: Now): string | null {
  const topic = /^topic:(\d+)$/.exec(row ?? '')?.[1];
  if (topic === undefined) return row;
  const now = to(Number(topic));
  return now === null ? null : `topic:${now}`;
}
