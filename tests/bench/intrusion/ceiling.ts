import type { Topic } from '../../../workers/topics/analysis.ts';
import { byRelevance } from '../../../workers/topics/relevance.ts';
import { wordsOfTopic, type Draw } from './draws.ts';
import type { Judge } from './judge.ts';

const best = 30;
const lambda = 0.6;

/** The thirty most relevant words of a topic (Sievert and Shirley 2014, with their lambda of .6), as vocabulary numbers. */
export function bestWords({ relevant }: Pick<Topic, 'relevant'>): number[] {
  return byRelevance(relevant, lambda)
    .slice(0, best)
    .map(({ terms }) => terms[0]!);
}

/** Those five of the words that the judge finds most alike: the best pair, then one by one what goes best with those chosen. */
export function mostCoherent(
  words: readonly number[],
  { together }: Pick<Judge, 'together'>,
): number[] {
  const pairs = words.flatMap((a, at) => words.slice(at + 1).map((b) => [a, b]));
  const [first = []] = pairs.sort((p, q) => together(q[0]!, q[1]!) - together(p[0]!, p[1]!));
  const chosen = [...first];
  while (chosen.length > 0 && chosen.length < Math.min(wordsOfTopic, words.length)) {
    const fit = (word: number): number =>
      chosen.reduce((sum, other) => sum + together(word, other), 0);
    const left = words.filter((word) => !chosen.includes(word));
    chosen.push(left.reduce((a, b) => (fit(b) > fit(a) ? b : a)));
  }
  return chosen;
}

/** The same draws, with the topic's own five words in the place of those drawn; those whose intruder is among them are left out. */
export function withOwnWords(drawn: readonly Draw[], own: readonly (readonly number[])[]): Draw[] {
  return drawn.flatMap(({ topic, words }) => {
    const intruder = words.at(-1)!;
    const five = own[topic]!;
    return five.includes(intruder) ? [] : [{ topic, words: [...five, intruder] }];
  });
}
