import type { Author } from '../paper.ts';
import { readAuthors } from './authors.ts';

/**
 * The authors of lines such as `Ada Lin, Bo Ek, and Cy Wu (Univ A)` or `Di Xu, University B`. A line
 * break parts authors unless it stands inside brackets or next to a comma or an "and". Names stay
 * as spelt, repeats included.
 */
export function readListAuthors(lines: readonly string[]): Author[] {
  const authors = readAuthors(joinBroken(lines).join('; '));
  return authors.filter(({ name }) => /\p{L}/u.test(name));
}

const ENDS_OPEN = /[\p{L}.]\s?(?:,|&|,? and)$/iu;
const CONTINUES = /^(?:and|&) /i;

function joinBroken(lines: readonly string[]): string[] {
  const whole: { parts: string[]; open: number }[] = [];
  let previous = '';
  for (const line of lines) {
    const { opening, closing } = countBrackets(line);
    const last = whole.at(-1);
    const inside = last !== undefined && last.open > 0 && closing > 0;
    if (last !== undefined && (inside || ENDS_OPEN.test(previous) || CONTINUES.test(line))) {
      last.parts.push(line);
      last.open = Math.max(0, last.open - closing) + opening;
    } else whole.push({ parts: [line], open: opening });
    previous = line;
  }
  return whole.map(({ parts, open }) => parts.join(' ') + ')'.repeat(open));
}

function countBrackets(line: string): { opening: number; closing: number } {
  let opening = 0;
  let closing = 0;
  for (const character of line) {
    if (character === '(') opening++;
    else if (character === ')' && opening > 0) opening--;
    else if (character === ')') closing++;
  }
  return { opening, closing };
}
