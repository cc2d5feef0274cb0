import { plainLetters } from './letters.ts';

/** How often the corpus attests each spelling; a text that stands in it twice counts once. */
export interface WordKnowledge {
  /** Lower-case words that stand alone. */
  words: ReadonlyMap<string, number>;
  /** Lower-case words tied by hyphens. */
  compounds: ReadonlyMap<string, number>;
  /** The words that begin a compound. */
  openers: ReadonlySet<string>;
  /** The letters of each compound and the spelling of it that is attested most. */
  spellings: ReadonlyMap<string, string>;
}

/** What the texts attest; halves of words that a stray hyphen has parted do not count. */
export function learnWords(texts: readonly string[]): WordKnowledge {
  const words = new Map<string, number>();
  const compounds = new Map<string, number>();
  for (const text of new Set(texts)) {
    for (const word of wholeWords(plainLetters(text))) {
      const counts = word.includes('-') ? compounds : words;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const openers = new Set([...compounds.keys()].map((compound) => compound.replace(/-.*/, '')));
  return { words, compounds, openers, spellings: commonest(compounds) };
}

/** Every word of a text with the words tied to it by hyphens, and where it begins. */
export function* tiedWords(text: string): Generator<{ word: string; at: number }> {
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    yield { word: match[0], at: match.index };
  }
}

/** How often the corpus attests a word or a compound in any case. */
export function countWord(word: string, { words, compounds }: WordKnowledge): number {
  return (word.includes('-') ? compounds : words).get(word.toLowerCase()) ?? 0;
}

function* wholeWords(text: string): Generator<string> {
  for (const { word, at } of tiedWords(text)) {
    const end = at + word.length;
    const parted =
      text.charAt(end) === '-' || /\p{L}- $/u.test(text.slice(Math.max(0, at - 4), at));
    if (!parted) yield word.toLowerCase();
  }
}

function commonest(compounds: ReadonlyMap<string, number>): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const [compound, count] of compounds) {
    const letters = compound.replaceAll('-', '');
    const rival = spellings.get(letters);
    const most = rival === undefined ? 0 : (compounds.get(rival) ?? 0);
    const wins = count > most || (count === most && rival !== undefined && compound < rival);
    if (wins) spellings.set(letters, compound);
  }
  return spellings;
}
