export const ligatures = /[\uFB00-\uFB06]/gu;

// Double-struck letters are left out: they name sets and operators, so they are meant.
export const mathLetters = /[\u{1D400}-\u{1D537}\u{1D56C}-\u{1D7FF}\u210E]+/gu;

/** The text with every ligature and every letter of a mathematical alphabet as plain letters. */
export function plainLetters(text: string): string {
  return text.replace(ligatures, plain).replace(mathLetters, plain);
}

/** The letters right before a place; empty if there are more than 40. */
export function lettersBefore(text: string, at: number): string {
  const [letters = ''] =
    /(?<![\p{L}\p{M}])\p{L}{1,41}$/u.exec(text.slice(Math.max(0, at - 41), at)) ?? [];
  return letters.length > 40 ? '' : letters;
}

/** The letters from a place on; empty if there are more than 40. */
export function lettersAfter(text: string, at: number): string {
  const [letters = ''] = /^\p{L}{1,41}(?!\p{M})/u.exec(text.slice(at, at + 41)) ?? [];
  return letters.length > 40 ? '' : letters;
}

function plain(glyphs: string): string {
  return glyphs.normalize('NFKC');
}
