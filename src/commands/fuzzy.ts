/** How well a text answers to what was typed, the more the better; null where a word's letters do not stand in it in their order. */
export function fitOf(query: string, text: string): number | null {
  const plain = fold(text);
  let sum = 0;
  for (const word of fold(query).split(/\s+/).filter(Boolean)) {
    const fit = fitOfWord(word, plain);
    if (fit === null) return null;
    sum += fit;
  }
  return sum - plain.length / 1000;
}

/** Those whose name, or name and group, answer to what was typed, the best first and names before groups; all, in their order, where nothing was. */
export function findBy<T extends { name: string; group: string }>(
  query: string,
  all: readonly T[],
): T[] {
  if (query.trim() === '') return [...all];
  return all
    .flatMap((one) => {
      const byName = fitOf(query, one.name);
      const byBoth = fitOf(query, `${one.name} ${one.group}`);
      return byBoth === null ? [] : [{ one, fit: byName === null ? byBoth : 100 + byName }];
    })
    .sort((a, b) => b.fit - a.fit)
    .map(({ one }) => one);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A word that stands whole counts 3 a letter, at the beginning of a word 4; letters apart from each other 1, or 2 where one begins a word. */
function fitOfWord(word: string, text: string): number | null {
  const at = text.search(new RegExp(`(?<![\\p{L}\\p{N}])${escape(word)}`, 'u'));
  if (at >= 0) return word.length * 4;
  if (text.includes(word)) return word.length * 3;
  let from = 0;
  let sum = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, from);
    if (next < 0) return null;
    const begins = next === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(next - 1));
    sum += begins ? 2 : 1;
    from = next + 1;
  }
  return sum;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
