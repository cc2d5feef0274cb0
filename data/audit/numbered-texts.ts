import { wordsOf } from '../title-key.ts';

/** Texts as lists of word numbers, and the words that the numbers stand for. */
export interface NumberedTexts {
  words: string[];
  texts: Int32Array[];
}

/** Numbers the words of the texts, case, accents and punctuation set aside. */
export function numberTexts(texts: readonly string[]): NumberedTexts {
  const numbers = new Map<string, number>();
  const numbered = texts.map((text) =>
    Int32Array.from(wordsOf(text), (word) => {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word, number);
      return number;
    }),
  );
  return { words: [...numbers.keys()], texts: numbered };
}
