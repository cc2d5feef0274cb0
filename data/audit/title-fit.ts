import { stemsOf, systemName } from './title-words.ts';
import type { WeighedTexts } from './word-rarity.ts';

const HIGHEST_WEIGHT = 6;
const NAME_WEIGHT = 1.5;

/**
 * How well a title fits the text with an index, from 0 to 1: the weight of its words that stand there.
 * Rare words weigh more, those of a system's name half as much again.
 */
export function titleFit(title: string, text: number, { rarity, stemsAt }: WeighedTexts): number {
  const held = stemsAt(text);
  const name = new Set(stemsOf(systemName(title) ?? ''));
  let all = 0;
  let found = 0;
  for (const word of stemsOf(title)) {
    const weight = Math.min(rarity(word), HIGHEST_WEIGHT) * (name.has(word) ? NAME_WEIGHT : 1);
    all += weight;
    if (held.has(word)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}
