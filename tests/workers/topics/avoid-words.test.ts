import { expect, it } from 'vitest';
import { avoidWords } from '../../../workers/topics/avoid-words.ts';

const callings = [
  { label: 'LLM serving', labels: ['LLM serving', 'serving (S)', 'inference'], hue: 3 },
  { label: 'privacy', labels: ['privacy', 'clients'], hue: 1 },
  { label: 'clients', labels: ['clients', 'serving'], hue: 2 },
];
const topics = [{ labels: ['a', 'b'] }, { labels: ['c'] }, { labels: ['d'] }];

it('a topic is called by no banned word, takes the next of its names that is free, and keeps its colour', () => {
  const called = (...words: string[]) =>
    avoidWords(callings, topics, words).map(({ labels, hue }) => [labels.join(), hue]);
  expect(called()).toEqual([
    ['LLM serving,serving (S),inference', 3],
    ['privacy,clients', 1],
    ['clients,serving', 2],
  ]);
  expect(called('Serving')).toEqual([
    ['inference,a,b', 3],
    ['privacy,clients', 1],
    ['clients', 2],
  ]);
  expect(called('privacy')[1]).toEqual(['c,clients', 1]);
  expect(called('serve')[0]).toEqual(['LLM serving,serving (S),inference', 3]);
});
