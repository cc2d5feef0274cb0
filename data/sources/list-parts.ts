import { type TagToken, type Token, isBlock, plainText } from './markup.ts';

/** A stretch of a row between blocks; `mark` is the field it names itself, as in `Labels: …`. */
export interface Part {
  mark: 'labels' | 'abstract' | null;
  tokens: Token[];
}

/** The tokens of a row by the field they speak of. */
export interface Roles {
  authors: Token[];
  labels: Token[];
  abstract: Token[];
  award: Token[];
}

/** The parts of a row in order; a part without text is left out unless it is marked. */
export function splitParts(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  let part: Part = { mark: null, tokens: [] };
  let previous: Token | null = null;
  for (const token of tokens) {
    const mark = readMark(token, part, previous);
    if (isBlock(token) || mark !== null) {
      parts.push(part);
      part = { mark: mark?.field ?? null, tokens: [] };
    }
    if (token.kind === 'text') {
      part.tokens.push({ ...token, text: token.text.slice(mark?.length ?? 0) });
      if (token.text.trim() === '') continue;
    } else if (!isBlock(token)) part.tokens.push(token);
    previous = token;
  }
  parts.push(part);
  return parts.filter(({ mark, tokens }) => mark !== null || plainText(tokens) !== '');
}

/**
 * Sorts the parts that follow the title. What stands unmarked before the labels is authors; what
 * stands unmarked after them goes on with the abstract, unless it is a note of an award or a bare
 * link, which belong to no text.
 */
export function assignRoles(parts: readonly Part[]): Roles {
  const roles: Roles = { authors: [], labels: [], abstract: [], award: [] };
  let role: 'authors' | 'labels' | 'abstract' = 'authors';
  for (const { mark, tokens } of parts) {
    const text = plainText(tokens);
    if (mark === null && isAwardNote(text)) append(roles.award, tokens);
    else if (mark === null && isBareLink(tokens, text, roles)) continue;
    else {
      role = mark ?? nextRole(role, text, roles);
      append(roles[role], tokens);
    }
  }
  return { ...roles, ...pickNotes(roles) };
}

/** The tokens between line breaks, in order; empty stretches are left out. */
export function breakLines(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind !== 'text' && token.name === 'br') lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines.filter((line) => plainText(line) !== '');
}

/** Whether an open tag is a link that leads somewhere. */
export function isLink(token: Token): token is TagToken {
  return token.kind === 'open' && token.name === 'a' && Boolean(token.attributes.get('href'));
}

const BOLD = new Set(['b', 'strong', 'i', 'em', 'u']);
const MARK = /^\s*(?:(lab(?:el|le|al)s?|keywords?|tags?)|abst[ra]{0,4}ct)\s*(?:[:：]|($))\s*/i;

interface Mark {
  field: 'labels' | 'abstract';
  length: number;
}

// In bold a mark may stand anywhere and do without its colon; else it opens a part.
function readMark(token: Token, part: Part, previous: Token | null): Mark | null {
  if (token.kind !== 'text') return null;
  const [whole, labels, bare] = MARK.exec(token.text) ?? [];
  if (whole === undefined) return null;
  const bold = previous?.kind === 'open' && BOLD.has(previous.name);
  const opens = bare === undefined && part.mark === null && plainText(part.tokens) === '';
  if (!bold && !opens) return null;
  return { field: labels === undefined ? 'abstract' : 'labels', length: whole.length };
}

function append(target: Token[], tokens: readonly Token[]): void {
  for (const token of tokens) target.push(token);
  target.push({ kind: 'open', name: 'br', attributes: new Map(), line: tokens.at(-1)?.line ?? 0 });
}

function nextRole(role: 'authors' | 'labels' | 'abstract', text: string, roles: Roles) {
  const prose = text.length > 200 && /\p{Ll}{2}[.!?] \p{Lu}/u.test(text);
  const afterAuthors = role === 'authors' && roles.authors.length > 0 && prose;
  return role === 'labels' || afterAuthors ? 'abstract' : role;
}

function isAwardNote(text: string): boolean {
  return text.length <= 80 && /\baward.*\bpaper\b|\b(?:best|outstanding)\b.*\bpaper\b/i.test(text);
}

const RESOURCE = /code|source|artifact|artefact|github|repo|data|slides|video|pdf|link|project/i;

// Names may be links too, so the first unmarked part is a bare link only if its words say so.
function isBareLink(tokens: readonly Token[], text: string, roles: Roles): boolean {
  if (!tokens.some(isLink)) return false;
  const outside = plainText(outsideLinks(tokens));
  if (outside.length > 20) return false;
  return roles.authors.length > 0 || RESOURCE.test(text);
}

function outsideLinks(tokens: readonly Token[]): Token[] {
  let inside = false;
  return tokens.filter((token) => {
    if (token.kind !== 'text' && token.name === 'a') inside = isLink(token);
    return !inside;
  });
}

function pickNotes(roles: Roles): Pick<Roles, 'authors' | 'award'> {
  const authors: Token[] = [];
  const award = [...roles.award];
  for (const line of breakLines(roles.authors))
    append(isAwardNote(plainText(line)) ? award : authors, line);
  return { authors, award };
}
