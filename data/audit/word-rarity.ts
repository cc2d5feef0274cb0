import type { NumberedTexts } from './numbered-texts.ts';
import { stem } from './title-words.ts';

/** How rare a stem is among texts: the logarithm of how many texts there are for one that holds it. */
type Rarity = (stem: string) => number;

/** The rarity of stems in the texts, and the stems that a text holds. */
export interface WeighedTexts {
  rarity: Rarity;
  stemsAt: (text: number) => ReadonlySet<string>;
}

/** Counts in how many of the texts each stem stands. */
export function weighTexts({ words, texts }: NumberedTexts): WeighedTexts {
  const stems = words.map(stem);
  const stemsAt = (text: number) =>
    new Set(Array.from(texts[text] ?? [], (word) => stems[word] ?? ''));
  const holders = new Map<string, number>();
  for (const text of texts.keys())
    for (const held of stemsAt(text)) holders.set(held, (holders.get(held) ?? 0) + 1);
  const rarity = (held: string) => Math.log((texts.length + 1) / ((holders.get(held) ?? 0) + 0.5));
  return { rarity, stemsAt };
}
