import type { Author } from '../paper.ts';
import { fold } from './lines.ts';
import { isSuffix } from './name.ts';

const LONGEST_AFFILIATION = 400;
const INSTITUTION =
  /\b(?:universi|institut|college|school|laborator|labs?\b|inc\b|research\b|academy)/i;

/**
 * The authors of a list such as `A, B (X); C (Y (Z))`: an affiliation holds for the names before it,
 * back to the last affiliation or semicolon. Names without one have affiliation null.
 */
export function readAuthors(text: string): Author[] {
  const authors: Author[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = text[at] === '(' ? closeGroup(text, at) : null;
    if (end === null && text[at] !== ';') continue;
    for (const author of readGroup(text.slice(start, at), text.slice(at, end ?? at)))
      authors.push(author);
    start = end === null ? at + 1 : skipClosers(text, end);
    at = start - 1;
  }
  for (const author of readGroup(text.slice(start), '')) authors.push(author);
  return authors;
}

/** The names of a list divided by commas, semicolons, `&` or `and`, in order. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  for (const part of fold(text).split(/[,;&]|(?:^|\s)and(?=\s)/)) {
    const name = part.trim();
    if (isSuffix(name) && names.length > 0) names.push(`${names.pop() ?? ''}, ${name}`);
    else if (name !== '') names.push(name);
  }
  return names;
}

/** Where the group that opens at `open` ends, after its bracket; null if it does not close soon. */
export function closeGroup(text: string, open: number): number | null {
  const limit = Math.min(text.length, open + LONGEST_AFFILIATION);
  let depth = 0;
  for (let at = open; at < limit; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** The position after any closing brackets too many, white space between them included. */
export function skipClosers(text: string, from: number): number {
  let end = from;
  for (let at = from; at < text.length && /[\s)]/.test(text[at] ?? ''); at += 1)
    if (text[at] === ')') end = at + 1;
  return end;
}

function readGroup(text: string, group: string): Author[] {
  const names = splitNames(text);
  const [first = '', ...rest] = names;
  if (group === '' && INSTITUTION.test(rest[0] ?? ''))
    return [{ name: first, affiliation: rest.join(', ') }];
  const affiliation = fold(group.slice(1, -1)) || null;
  return names.map((name) => ({ name, affiliation }));
}
