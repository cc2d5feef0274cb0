import { fold } from '../sources/lines.ts';
import { isSuffix } from '../sources/name.ts';

/** The name with the family name last, whether it came as `Doe, Jane`, `Doe J` or `Jane Doe`. */
export function nameInOrder(name: string): string {
  const [family = '', ...others] = name
    .replace(/(?<=,\s{0,3})null$/, '')
    .split(',')
    .map(fold)
    .filter((part) => part !== '');
  if (others.length === 0) return familyFirst(family);
  const suffix = others.length > 1 ? others.find(isSuffix) : undefined;
  const given = others.filter((part) => part !== suffix).join(' ');
  return `${given} ${family}${suffix === undefined ? '' : `, ${suffix}`}`;
}

// `Griffin DK` and `Liu D.G.` as PubMed and Embase write them.
const INITIALS_LAST =
  /^(\p{Lu}[\p{L}\p{M}'’ -]{0,60}?) (\p{Lu}{1,3}|\p{Lu}(?: \p{Lu}){1,3}|(?:\p{Lu}\.-?\s?){1,4})$/u;

function familyFirst(name: string): string {
  const [, family, initials] = INITIALS_LAST.exec(name) ?? [];
  if (family === undefined || initials === undefined || !/\p{Ll}/u.test(family)) return name;
  return /^(?:II|III|IV)$/.test(initials) ? name : `${initials} ${family}`;
}

/** The names of a list in one text, divided by semicolons, bars, line ends, `and` or, failing those, commas. */
export function splitAuthors(text: string): string[] {
  const listed = quotedList(text);
  if (listed !== null) return listed;
  for (const sign of [/;/, /\|/, /\n/]) if (sign.test(text)) return parts(text, sign);
  const joined = parts(text, /\s(?:and|&)\s/);
  return joined.flatMap((part) => commaNames(part, joined.length > 1));
}

// ['Marx, Karl', 'Lindgren, Astrid'] as Python prints a list.
function quotedList(text: string): string[] | null {
  const inner = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1];
  if (inner === undefined) return null;
  const found = [...inner.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, a, b]) => a ?? b ?? '');
  return found.length > 0 ? found : null;
}

function parts(text: string, sign: RegExp): string[] {
  return text
    .split(sign)
    .map(fold)
    .filter((part) => part !== '');
}

function commaNames(text: string, isOneOfMany: boolean): string[] {
  const pieces = parts(/\p{Lu}{2}\.$|\p{Ll}\.$/u.test(text) ? text.slice(0, -1) : text, /,/);
  if (pieces.length < 2) return pieces;
  if (pieces.every((piece) => piece.includes(' '))) return pieces;
  const isPaired =
    pieces.length % 2 === 0 && pieces.every((piece, at) => at % 2 === 0 || isGiven(piece));
  if (isPaired || (pieces.length === 2 && !isOneOfMany))
    return pieces.flatMap((piece, at) =>
      at % 2 === 0 ? [`${piece}, ${pieces[at + 1] ?? ''}`] : [],
    );
  return pieces.length > 2 || isOneOfMany ? pieces : [pieces.join(', ')];
}

function isGiven(piece: string): boolean {
  return /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(piece);
}
