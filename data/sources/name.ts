/** Tells a word of the language from a name. */
export type IsCommon = (word: string) => boolean;

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’-]*$/u;
const PLAIN = /^\p{Lu}[\p{Ll}\p{M}]*(?:[-'’]\p{L}[\p{Ll}\p{M}]*)*$/u;
const INITIAL = /^(?:\p{Lu}\.-?)+$/u;
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;
// The endings of "Scheduling" and "Topologies": seldom those of a given name of six letters or more.
const NOUN = /^.{4,}(?:ing|[^aious]s)$/u;
const PARTICLE = wordSet(
  'af al bin da de del della den der di dos du el ibn la le ten ter van von zu',
);
const LINKING = wordSet(
  'a an and as at by for from in into of on or over the through to towards under using via with without',
);
const LONGEST = 6;

/**
 * How many words at the end of a title run into a name are the name; 0 if they are no name.
 * Two words are taken if at all possible, more only if they cannot belong to the title.
 */
export function nameLength(words: readonly string[], isCommon: IsCommon): number {
  let first = lastName(words);
  if (!CAPITALISED.test(words[first] ?? '')) return 0;
  const surname = first;
  while (PARTICLE.has(words[first - 1] ?? '')) first -= 1;
  const given = words[first - 1] ?? '';
  if (CAPITALISED.test(given)) first -= 1;
  else if (!INITIAL.test(given)) return 0;
  if (isTwoCommonWords(words[first], words[surname], isCommon)) return 0;
  while (words.length - first < LONGEST && belongsToName(words, first - 1, isCommon)) first -= 1;
  return words.length - first;
}

/** Whether the words are one person's name and nothing else. */
export function isName(words: readonly string[], isCommon: IsCommon): boolean {
  const [given] = words;
  if (given === undefined || words.length < 2 || !looksLikeName(words)) return false;
  if (words.length > 2 && (isCommon(given) || /^\p{L}$/u.test(given))) return false;
  return !isTwoCommonWords(given, words[lastName(words)], isCommon);
}

/** Whether the words have the shape of a name; the words of a capitalised title have it too. */
export function looksLikeName(words: readonly string[]): boolean {
  const hasShape = (word: string) =>
    CAPITALISED.test(word) || INITIAL.test(word) || SUFFIX.test(word) || PARTICLE.has(word);
  return words.length > 0 && words.length <= LONGEST && words.every(hasShape);
}

/** Whether a title can end in this word. */
export function canEndTitle(word: string): boolean {
  return !LINKING.has(word.toLowerCase()) && !/[:,;&/–—-]$/.test(word);
}

/** Whether the word behind a name tells the generation, as Jr. does. */
export function isSuffix(word: string): boolean {
  return SUFFIX.test(word);
}

function lastName(words: readonly string[]): number {
  return words.length - (SUFFIX.test(words.at(-1) ?? '') ? 2 : 1);
}

function belongsToName(words: readonly string[], index: number, isCommon: IsCommon): boolean {
  const word = words[index] ?? '';
  const before = words[index - 1];
  if (before === undefined || !canEndTitle(before)) return false;
  if (INITIAL.test(word)) return true;
  const isGiven = INITIAL.test(words[index + 1] ?? '') || !NOUN.test(word);
  return isGiven && word.length > 1 && PLAIN.test(word) && !isCommon(word);
}

// Short words are left out: "An He" is a name, although both words are common ones.
function isTwoCommonWords(given = '', surname = '', isCommon: IsCommon): boolean {
  const isWord = (word: string) => word.length >= 4 && isCommon(word);
  return (isWord(given) && isWord(surname)) || (NOUN.test(given) && NOUN.test(surname));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
