/**
 * What is left of a title when case, accents, punctuation, plurals and the spaces
 * between words are set aside, so that `Networks`, `network` and `net-work` are one. Numbers stay
 * apart (`2.5` is not `25`), as do `C`, `C++` and `C#`; a text without letters or digits gives ''.
 */
export function titleKey(text: string): string {
  const words = wordsOf(text).map(singular);
  const joined = words.join('');
  if (!/\d/.test(joined)) return joined;
  return words
    .map((word, at) => (isDigit(words[at - 1]?.at(-1)) && isDigit(word[0]) ? `.${word}` : word))
    .join('');
}

/** The words of a text in small letters without accents, marks and apostrophes. */
export function wordsOf(text: string): string[] {
  // Of ASCII alone, as most titles are, in a third of the time.
  const isPlain = !/[^ -~]/.test(text);
  const plain = isPlain
    ? text.toLowerCase().replace(/['`]/g, '')
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\p{M}'’‘`]/gu, '');
  const whole = plain.includes(',') ? plain.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '') : plain;
  return whole.match(isPlain ? PLAIN_WORD : WORD) ?? [];
}

const WORD = /[\p{L}\p{N}]+(?:[+#]+(?![\p{L}\p{N}]))?/gu;
const PLAIN_WORD = /[a-z\d]+(?:[+#]+(?![a-z\d]))?/g;

/** The word without the `s` of a plural, so that singular and plural give the same; not always a word. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  const stem = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return stem.endsWith('e') ? stem.replace(/(ss|x|ch|sh)e$/, '$1') : stem;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character);
}
