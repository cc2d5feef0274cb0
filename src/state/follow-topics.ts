import type { Filter } from '../../data/filter.ts';
import type { Choices, Pick } from '../link/choices.ts';

/** Where a topic is now, null where it is no longer. */
type Follow = (topic: number) => number | null;

export interface Followed {
  choices: Choices;
  notes: string[];
}

/** The choices with each topic's number replaced by where it is now, and a note in words for each place where one had to be dropped. */
export function followChoices(
  choices: Choices,
  to: Follow,
  name: (topic: number) => string,
): Followed {
  const notes: string[] = [];
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

function topicsOf(pick: Pick): readonly number[] {
  if (pick.kind === 'nothing') return [];
  return pick.kind === 'topic' ? [pick.topic] : (pick.where.topic ?? []);
}

/** The filter with the topics that are still there; without the part where none is. */
function followFilter({ topic, ...rest }: Filter, to: Follow): Filter {
  const now = topic?.map(to).filter((one) => one !== null) ?? [];
  return now.length > 0 ? { ...rest, topic: now } : rest;
}

function followPick(pick: Pick, to: Follow): Pick {
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

function followRow(row: string | null, to: Follow): string | null {
  const topic = /^topic:(\d+)$/.exec(row ?? '')?.[1];
  if (topic === undefined) return row;
  const now = to(Number(topic));
  return now === null ? null : `topic:${now}`;
}
