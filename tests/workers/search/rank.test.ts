import { expect, it } from 'vitest';
import { PostingsBuilder } from '../../../workers/search/postings.ts';
import { rank } from '../../../workers/search/rank.ts';

/** Papers of one title and one text each. */
function postingsOf(...papers: [title: string, text: string][]) {
  const builder = new PostingsBuilder(2);
  for (const fields of papers) builder.add(fields.map((words) => words.split(' ')));
  return builder.build();
}

const none = new Set<string>();

it('a paper that says a word more often for its length comes first', () => {
  const postings = postingsOf(['a', 'gpu gpu x'], ['b', 'gpu y z'], ['c', 'gpu gpu u v w t s r q']);
  // Texts of 2, 3 and 8 different words, 13/3 on average: 4.4 / (2 + .36 + .84 × 6/13) = 1.60,
  // 2.2 / (1 + .36 + .84 × 9/13) = 1.13 and 4.4 / (2 + .36 + .84 × 24/13) = 1.12.
  expect(rank(postings, ['gpu'], none, [3, 1])).toEqual([0, 1, 2]);
});

it('a word in the title counts as much more as its boost says', () => {
  const postings = postingsOf(['x', 'gpu'], ['gpu', 'x']);
  expect(rank(postings, ['gpu'], none, [3, 1])).toEqual([1, 0]);
  expect(rank(postings, ['gpu'], none, [1, 3])).toEqual([0, 1]);
});

it('a rare word counts more than a common one', () => {
  const postings = postingsOf(['a', 'gpu cloud'], ['b', 'gpus'], ['c', 'gpu'], ['d', 'gpu']);
  expect(rank(postings, ['gpu', 'cloud'], none, [1, 1])).toEqual([0]);
  expect(rank(postings, ['gp'], none, [1, 1])[0]).toBe(1);
});

it('papers have every word, the first as begun and the other as it stands', () => {
  const postings = postingsOf(
    ['a', 'serving caches'],
    ['b', 'serving'],
    ['c', 'caches cache serve'],
  );
  expect(rank(postings, ['serv', 'cache'], none, [1, 1]).sort()).toEqual([0, 2]);
  expect(rank(postings, ['serv', 'cache'], new Set(['cache']), [1, 1])).toEqual([2]);
});
