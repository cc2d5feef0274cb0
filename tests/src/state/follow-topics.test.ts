import { describe, expect, it } from 'vitest';
import { defaultChoices, type Choices } from '../../../src/link/choices.ts';
import { asBefore, followChoices, type Follow } from '../../../src/state/follow-topics.ts';

/** Topic 3 is now 5, topic 1 is now 0, topic 4 is part of it, the others are no more. */
function follow(change: Partial<Choices>) {
  const now = { 3: { topic: 5 }, 1: { topic: 0 }, 4: { topic: 0, name: 'both' } };
  const to: Follow = (topic) => new Map(Object.entries(now)).get(String(topic)) ?? null;
  return followChoices({ ...defaultChoices, ...change }, to, (topic) => `name ${topic}`);
}

describe('choices among topics, when the topics change', () => {
  it('go with the topic to its new number', () => {
    const { choices, notes } = follow({
      filter: { venue: ['NSDI'], topic: [3, 1] },
      b: { topic: [1] },
      row: 'topic:3',
      pick: { kind: 'topic', topic: 3 },
    });
    expect(choices.filter).toEqual({ venue: ['NSDI'], topic: [5, 0] });
    expect(choices.b).toEqual({ topic: [0] });
    expect(choices.row).toBe('topic:5');
    expect(choices.pick).toEqual({ kind: 'topic', topic: 5 });
    expect(notes).toEqual([]);
  });

  it('are dropped with a note where the topic is no more, and the rest stays', () => {
    const { choices, notes } = follow({
      filter: { venue: ['NSDI'], topic: [2, 3] },
      row: 'topic:2',
      pick: { kind: 'papers', where: { topic: [2] } },
    });
    expect(choices.filter).toEqual({ venue: ['NSDI'], topic: [5] });
    expect(choices.row).toBe(null);
    expect(choices.pick).toEqual({ kind: 'nothing' });
    expect(notes).toEqual([
      'What was open on “name 2” was dropped: its papers are no longer a topic of their own.',
      'The filter by “name 2” was dropped: its papers are no longer a topic of their own.',
    ]);
  });

  it('go with a topic into the one that it is part of now, and a filter or slice that chooses others for that says so', () => {
    const { choices, notes } = follow({
      filter: { topic: [4] },
      a: { topic: [1, 4] },
      row: 'topic:4',
      pick: { kind: 'topic', topic: 4 },
    });
    expect(choices.filter).toEqual({ topic: [0] });
    expect(choices.a).toEqual({ topic: [0] });
    expect(choices.row).toBe('topic:0');
    expect(choices.pick).toEqual({ kind: 'topic', topic: 0 });
    expect(notes).toEqual([
      'The filter by “name 4” now goes by “both”, where its papers are, or at least half of them.',
    ]);
  });

  it('leave an open paper open, though the list it was opened from is gone', () => {
    const { choices, notes } = follow({ pick: { kind: 'paper', id: 'x', where: { topic: [2] } } });
    expect(choices.pick).toEqual({ kind: 'paper', id: 'x', where: {} });
    expect(notes).toEqual([]);
  });

  it('change nothing where no topic was chosen', () => {
    expect(follow({ row: 'term:llm', filter: { year: [[2021, 2021]] } })).toEqual({
      choices: { ...defaultChoices, row: 'term:llm', filter: { year: [[2021, 2021]] } },
      notes: [],
    });
  });

  it('are as they were before they followed, unless one of them was made since', () => {
    const before: Choices = { ...defaultChoices, filter: { topic: [3] }, row: 'topic:2' };
    const after: Choices = { ...before, filter: {}, row: null };
    const held = { before, after };
    const elsewhere: Choices = { ...after, view: 'map', filter: {} };
    expect(asBefore(elsewhere, held)).toEqual({ ...before, view: 'map' });
    expect(asBefore({ ...after, pick: { kind: 'topic', topic: 1 } }, held)).toBeNull();
    expect(asBefore({ ...after, filter: { topic: [0] } }, held)).toBeNull();
  });
});
