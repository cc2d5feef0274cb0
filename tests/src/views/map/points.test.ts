import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/state/sliced.svelte.ts';
import { mapPoints } from '../../../../src/views/map/points.ts';
import { makePaper } from '../../../fixtures/paper.ts';
import type { NamedTopic } from '../../../../workers/topics/named-topics.ts';
import type { Assignment } from '../../../../workers/topics/membership.ts';

const map = {
  ids: ['abstract', 'title', 'keynote'],
  place: new Float64Array([0, 0, 1, 1, 0.5, 0.5]),
  faith: { nearest: 10, kept: 0.5, byChance: 0.1 },
};

function assignment(id: string, topic: number, placedBy: 'abstract' | 'title'): Assignment {
  return { id, topic, placedBy, runnerUp: null, margin: 0, cosine: 1, nearness: [] };
}

/** A page that shows these papers in these topics. */
function pageOf(shown: Record<string, number>, ids: readonly string[] = map.ids) {
  return {
    shown: ids.map((id) => makePaper({ id })),
    assignments: new Map(
      [
        assignment('abstract', 2, 'abstract'),
        assignment('title', 1, 'title'),
        assignment('keynote', 1, 'abstract'),
      ].map((one) => [one.id, one]),
    ),
    // Of a topic only its number is asked for.
    topicOf: (id: string) => (id in shown ? ({ id: shown[id] } as NamedTopic) : null),
  };
}

const pointsOf = (page: ReturnType<typeof pageOf>, used: ReadonlySet<string> | null) =>
  atOnce(mapPoints(map, page, used));

describe('the marks of the map', () => {
  it('have the topic in which the page shows a paper, and none where it shows it in none', () => {
    const off = pointsOf(pageOf({ abstract: 2 }), null);
    expect([...off.topic]).toEqual([2, -1, -1]);
    const on = pointsOf(pageOf({ abstract: 2, title: 1 }), null);
    expect([...on.topic]).toEqual([2, 1, -1]);
  });

  it('are rings where the title alone is known, whatever topic is shown', () => {
    for (const shown of [{}, { title: 1 }])
      expect([...pointsOf(pageOf(shown), null).ring]).toEqual([0, 1, 0]);
  });

  it('are faint where the filters leave the paper out', () => {
    expect([...pointsOf(pageOf({}), null).faint]).toEqual([0, 0, 0]);
    expect([...pointsOf(pageOf({}), new Set(['title'])).faint]).toEqual([1, 0, 1]);
  });

  it('are counted, with rings and papers in no topic told apart, where they are not faint', () => {
    const all = pointsOf(pageOf({ abstract: 2 }), null);
    expect(all).toMatchObject({ seen: 3, rings: ['title'], aside: ['keynote'] });
    const some = pointsOf(pageOf({}), new Set(['abstract']));
    expect(some).toMatchObject({ seen: 1, rings: [], aside: ['abstract'] });
    expect(pointsOf(pageOf({}, ['title', 'wordless']), null).off).toEqual(['wordless']);
  });
});
