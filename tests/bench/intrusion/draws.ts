import { hashSeed, random, shuffle } from '../../../workers/random.ts';
import type { Judge } from './judge.ts';

/** Five words of a topic and one that is only another's; the intruder stands last. */
export interface Draw {
  topic: number;
  words: number[];
}

export const wordsOfTopic = 5;

/** Seeded draws from the topics' words; a topic with fewer than five has none. */
export function drawIntruders(topics: readonly number[][], draws: number, seed: number): Draw[] {
  const next = random(hashSeed('intrusion', seed));
  const fit = topics.flatMap((words, topic) => (words.length >= wordsOfTopic ? [topic] : []));
  return Array.from({ length: draws }, () => {
    const topic = fit[Math.floor(next() * fit.length)]!;
    const own = [...topics[topic]!];
    shuffle(own, next);
    const others = topics.flatMap((words, other) => (other === topic ? [] : words));
    const strange = others.filter((word) => !topics[topic]!.includes(word));
    const intruder = strange[Math.floor(next() * strange.length)]!;
    return { topic, words: [...own.slice(0, wordsOfTopic), intruder] };
  });
}

/** The chance that the judge points at the intruder: it takes the word that goes least well with the other five. */
export function found({ words }: Draw, { together }: Pick<Judge, 'together'>): number {
  const fits = words.map((word, at) =>
    words.reduce((sum, other, i) => (i === at ? sum : sum + together(word, other)), 0),
  );
  const least = Math.min(...fits);
  const suspects = fits.filter((fit) => fit === least).length;
  return fits.at(-1) === least ? 1 / suspects : 0;
}
