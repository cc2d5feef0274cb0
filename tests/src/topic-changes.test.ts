import { describe, expect, it } from 'vitest';
import { summariseChanges } from '../../src/topic-changes.ts';
import type { TopicChange } from '../../workers/topics/identity.ts';

function kept(count: number): TopicChange[] {
  return Array.from({ length: count }, (_, i) => ({ kind: 'kept', from: i, to: i, overlap: 1 }));
}

describe('the line on what became of the topics', () => {
  it('is empty while all were kept', () => {
    expect(summariseChanges(kept(10))).toBe('');
    expect(summariseChanges([])).toBe('');
  });

  it('counts new topics, split off or born, those merged, those gone and those kept', () => {
    expect(
      summariseChanges([
        ...kept(7),
        { kind: 'merged', from: [7, 8], to: 3 },
        { kind: 'split', from: 0, to: [7, 8] },
        { kind: 'born', to: 9 },
        { kind: 'gone', from: 9 },
      ]),
    ).toBe(
      'Three topics are new, two have merged into others, one is gone; seven kept name and colour',
    );
    expect(summariseChanges([{ kind: 'merged', from: [0], to: 0 }])).toBe(
      'One topic has merged into another; none kept name and colour',
    );
  });

  it('says of topics that were refined that they were', () => {
    const changes: TopicChange[] = [...kept(8), { kind: 'born', to: 8 }, { kind: 'born', to: 9 }];
    expect(summariseChanges(changes, true)).toBe(
      'Refined: two topics are new; eight kept name and colour',
    );
  });
});
