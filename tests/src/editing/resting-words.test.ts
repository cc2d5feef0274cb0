import { expect, it } from 'vitest';
import { topicOf, withResting } from '../../../src/editing/resting-words.ts';
import type { Edit } from '../../../workers/edits/edit.ts';
import { byId } from '../../../src/state/by-id.ts';
import { corpusOf, threeTopics } from '../../fixtures/twelve-papers.ts';

const papers = byId(corpusOf().papers);
const [phones = []] = threeTopics;
const edits = [...'abcde'].map((term): Edit => ({ kind: 'stop', term }));

it('a note counts the edits that rest, names the first three and says what becomes of them', () => {
  expect(withResting(['before'], edits, [], papers)).toEqual(['before']);
  expect(withResting(['before'], edits, [1], papers)).toEqual([
    'before',
    'Of 5 edits 1 finds nothing here and rests: “b” is left out of the analysis. It stays in the list of edits and in every file that is saved.',
  ]);
  const [note = ''] = withResting([], edits, [0, 1, 2, 3, 4], papers);
  expect(note).toMatch(
    /^Of 5 edits 5 find nothing here and rest: “a” is left out of the analysis; /,
  );
  expect(note).toContain('“c” is left out of the analysis; and 2 more. They stay');
  expect(withResting([note], edits, [0, 1, 2, 3, 4], papers)).toEqual([note]);
});

it('a topic that is none here is told by its papers, and how many of them are not here', () => {
  expect(topicOf(phones, papers)).toBe('a topic of 5 papers');
  expect(topicOf([phones[0]!, 'gone'], papers)).toBe('a topic of 2 papers (1 of them not here)');
  expect(topicOf(['gone'], papers)).toBe('a topic of 1 paper (none of them here)');
});
