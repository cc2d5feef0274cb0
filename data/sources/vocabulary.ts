import { broadWords } from '../broad-words.ts';
import { genreStopWords } from '../stopwords.ts';

/** The stems of the words that a document writes in lower case. */
export type Vocabulary = ReadonlySet<string>;

const ENDINGS = ['isation', 'ization', 'ation', 'ings', 'ing', 'ers', 'er', 'ed', 'es', 's'];
const ABSTRACT_NOUN = /(?:tion|sion|ment|nes|ity|itie|ism|ware|work|ology|graphy|ic)s?$/;

/** Collects the words in lower case, by which `isCommonWord` tells a word of a title from a name. */
export function readVocabulary(text: string): Vocabulary {
  return stemsOf(letterRuns(text).filter((word) => word === word.toLowerCase()));
}

/** The stems of all words of a text, capitalised ones too. */
export function readAllWords(text: string): Vocabulary {
  return stemsOf(letterRuns(text.toLowerCase()));
}

/** Whether a capitalised word is one of the language rather than part of a name. */
export function isCommonWord(word: string, ...vocabularies: readonly Vocabulary[]): boolean {
  const isCommon = (part: string) =>
    (part.length >= 6 && ABSTRACT_NOUN.test(part)) ||
    (part.length >= 4 && FIELD.has(stem(part))) ||
    vocabularies.some((vocabulary) => vocabulary.has(stem(part)));
  return letterRuns(word.toLowerCase()).some(isCommon);
}

function letterRuns(text: string): string[] {
  return text.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
}

function stemsOf(words: readonly string[]): Vocabulary {
  return new Set(Array.from(new Set(words), stem));
}

function stem(word: string): string {
  if (word.endsWith('ies') && word.length >= 6) return `${word.slice(0, -3)}y`;
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 4);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

// What every paper may say, whether or not this document does; shorter words are names too often.
const FIELD = stemsOf([...broadWords, ...genreStopWords]);
