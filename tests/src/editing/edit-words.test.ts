import { describe, expect, it } from 'vitest';
import { editInWords } from '../../../src/editing/edit-words.ts';
import { keptInWords } from '../../../src/editing/merge-words.ts';

const cloud = { label: 'cloud', papers: 20, name: null };
const privacy = { label: 'privacy', papers: 8, name: null };
const mine = { label: 'mine', papers: 8, name: 'mine' };

describe('what a merged topic keeps', () => {
  it('is told to be name and colour of the larger part, whichever was merged into', () => {
    const larger = 'the name and colour of “cloud”, the larger of the two';
    expect(keptInWords(privacy, cloud)).toBe(larger);
    expect(keptInWords(cloud, privacy)).toBe(larger);
    expect(keptInWords(cloud, mine)).toBe(larger);
  });

  it('is told to be the name that was given by hand to the one merged into', () => {
    expect(keptInWords(mine, cloud)).toBe(
      'the name that you gave, “mine”, and the colour of “cloud”, the larger of the two',
    );
  });

  it('is told to be those of the one merged into where both are as large', () => {
    expect(keptInWords(privacy, { ...cloud, papers: 8 })).toBe(
      'the name and colour of “privacy”, for both are as large',
    );
  });
});

describe('an edit in the list of edits', () => {
  const nameOf = () => 'a topic of 9 papers';
  const titleOf = (id: string) => `title ${id}`;

  it('names topics as they were then', () => {
    const rename = { kind: 'rename', topic: ['a'], name: 'new' } as const;
    expect(editInWords(rename, nameOf, titleOf, { topic: cloud, other: null })).toBe(
      '“cloud” is called “new”',
    );
    const merge = { kind: 'merge', topic: ['a'], other: ['b'] } as const;
    expect(editInWords(merge, nameOf, titleOf, { topic: privacy, other: cloud })).toBe(
      '“cloud” (20 papers) joined “privacy” (8 papers): one topic, with the name and colour of “cloud”, the larger of the two',
    );
  });

  it('tells how many papers they were where it found none', () => {
    const move = { kind: 'move', paper: 'a', topic: ['b'] } as const;
    expect(editInWords(move, nameOf, titleOf)).toBe('“title a” belongs to a topic of 9 papers');
    const merge = { kind: 'merge', topic: ['a'], other: ['b'] } as const;
    expect(editInWords(merge, nameOf, titleOf)).toBe(
      'A topic of 9 papers joined a topic of 9 papers',
    );
  });
});
