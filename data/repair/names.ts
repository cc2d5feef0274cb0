import type { Edit, Rule } from './edit.ts';
import { tiedWords } from './words.ts';

/**
 * Spells a name with inner capitals as the text itself mostly does, with a hyphen (DyNN-Offload) or
 * without (FractalTensor).
 */
export const ownNames: Rule = (text) => {
  const names = [...tiedWords(text)].filter(({ word }) => isName(word));
  const usual = usualSpellings(names.map(({ word }) => word));
  return names.flatMap(({ word, at }): Edit[] => {
    const after = usual.get(word.replace('-', '')) ?? word;
    const kind = after.length > word.length ? 'lost hyphen' : 'false hyphen';
    return after === word ? [] : [{ kind, from: at, to: at + word.length, after }];
  });
};

function isName(word: string): boolean {
  return word.length <= 60 && /^\p{L}+-?\p{L}+$/u.test(word) && /\p{Ll}-?\p{Lu}/u.test(word);
}

/** The spelling that most uses of a name have, if there are two at least, by the name's letters. */
function usualSpellings(names: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const name of names) {
    const letters = name.replace('-', '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
    totals.set(letters, (totals.get(letters) ?? 0) + 1);
  }
  const usual = [...counts].filter(
    ([name, count]) => count > 1 && 2 * count > (totals.get(name.replace('-', '')) ?? 0),
  );
  return new Map(usual.map(([name]) => [name.replace('-', ''), name]));
}
