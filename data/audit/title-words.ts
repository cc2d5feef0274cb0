import { singular, wordsOf } from '../title-key.ts';

/** The stems of a text's words that say something, each once, in order. */
export function stemsOf(text: string): string[] {
  const words = wordsOf(text).filter((word) => !SMALL_WORDS.has(word));
  return [...new Set(words.map(stem))];
}

/** What is left of a word without plural and common endings; long words keep six letters. */
export function stem(word: string): string {
  const base = singular(word);
  if (base.length > STEM_LENGTH) return base.slice(0, STEM_LENGTH);
  const bare = base.replace(/(?:ing|ed|e)$/, '');
  return bare.length < 3 ? base : bare;
}

/** The name a title gives its system: up to three words before a colon, null where it gives none. */
export function systemName(title: string): string | null {
  const name = /^([^:]{2,40}):\s/.exec(title)?.[1]?.trim() ?? '';
  const isName = name !== '' && name.split(/\s+/).length <= 3 && /\p{Lu}/u.test(name);
  return isName && !GENRES.has(name.toLowerCase()) ? name : null;
}

const STEM_LENGTH = 6;

const SMALL_WORDS = new Set(
  (
    'a an and are as at be by can do does for from how in into is it its of on or our over the ' +
    'to toward towards using via we what when where why with without'
  ).split(' '),
);

const GENRES = new Set(
  ['abstract', 'case study', 'demo', 'keynote', 'panel', 'poster', 'tutorial', 'workshop'].concat([
    'invited talk',
    'extended abstract',
    'position paper',
    'short paper',
    'work in progress',
  ]),
);
