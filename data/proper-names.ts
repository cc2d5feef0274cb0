import type { Word } from './word.ts';

const fewest = 2;
const mostSmall = 0.2;

/**
 * The lower-case forms that running text writes with a capital in the middle of a sentence (Linux, Bayesian): at least
 * twice there, and small in at most a fifth of the places. `papers` holds title and text of each; titles count for nothing.
 */
export function properNames(papers: readonly (Word | null)[][][]): ReadonlySet<string> {
  const uses = new Map<string, { capital: number; small: number }>();
  for (const [, text = []] of papers) {
    text.forEach((word, at) => {
      if (!word || word.tie || !text[at - 1]) return;
      const form = word.surface.toLowerCase();
      const use = uses.get(form) ?? { capital: 0, small: 0 };
      uses.set(form, use);
      if (/^\p{Lu}/u.test(word.surface)) use.capital += 1;
      else use.small += 1;
    });
  }
  const proper = [...uses].filter(
    ([, { capital, small }]) => capital >= fewest && small <= (capital + small) * mostSmall,
  );
  return new Set(proper.map(([form]) => form));
}
