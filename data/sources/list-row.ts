import type { Award, Content, Field, Link } from '../paper.ts';
import { readListAuthors } from './list-authors.ts';
import {
  type Part,
  type Roles,
  assignRoles,
  breakLines,
  isLink,
  splitParts,
} from './list-parts.ts';
import { fold } from './lines.ts';
import { type TagToken, type Token, plainText } from './markup.ts';

type RowField = 'title' | 'authors' | 'abstract' | 'url' | 'links' | 'labels' | 'stars' | 'award';

interface RowContent {
  content: Pick<Content, RowField>;
  /** First and last line of each field that is not empty. */
  lines: Partial<Record<Field, [first: number, last: number]>>;
}

/** What one row says about its paper; null if it has no title. */
export function readRow(tokens: readonly Token[]): RowContent | null {
  const [first, ...parts] = splitParts(tokens);
  const title = first === undefined ? null : readTitle(first, parts[0]);
  if (title === null) return null;
  const roles = assignRoles([{ mark: null, tokens: title.rest }, ...parts]);
  const links = tokens.filter(isLink).filter((tag) => tag !== title.link);
  const content = {
    title: title.text,
    authors: readListAuthors(breakLines(roles.authors).map(plainText)),
    abstract: plainText(roles.abstract).replace(/^[:\s]+/, '') || null,
    url: title.link?.attributes.get('href') ?? null,
    links: readLinks(tokens, links),
    labels: readLabels(roles.labels),
    stars: title.stars,
    award: readAward(plainText(roles.award)),
  };
  return { content, lines: locate(content, title, roles, links) };
}

interface Title {
  text: string;
  stars: number;
  link: TagToken | null;
  tokens: Token[];
  /** What follows the title before the next block. */
  rest: Token[];
}

// A title is the first bold or linked text of the row. Plain text is one only if another unmarked
// part follows it, for else the row's authors would pass for its title.
function readTitle(part: Part, next: Part | undefined): Title | null {
  if (part.mark !== null) return null;
  const at = part.tokens.findIndex((token) => token.kind === 'open' && EMPHASIS.has(token.name));
  const before = plainText(part.tokens.slice(0, Math.max(at, 0)));
  const end = at < 0 || /[^*\s]/.test(before) ? -1 : elementEnd(part.tokens, at);
  const plain = end < 0 || plainText(part.tokens.slice(at, end)) === '';
  if (plain && next?.mark !== null) return null;
  const tokens = plain ? part.tokens : part.tokens.slice(0, end);
  const [, marks = '', text = ''] = /^([*\s]*)(.*)$/s.exec(plainText(tokens)) ?? [];
  if (text === '') return null;
  const stars = marks.replaceAll(' ', '').length;
  return {
    text,
    stars,
    link: tokens.find(isLink) ?? null,
    tokens,
    rest: part.tokens.slice(tokens.length),
  };
}

const EMPHASIS = new Set(['b', 'strong', 'a', 'i', 'em', 'font', 'u', 'big', 'span']);

function elementEnd(tokens: readonly Token[], from: number): number {
  const opener = tokens[from];
  let depth = 0;
  for (const [offset, token] of tokens.slice(from).entries()) {
    if (token.kind === 'text' || opener?.kind === 'text' || token.name !== opener?.name) continue;
    depth += token.kind === 'open' ? 1 : -1;
    if (depth === 0) return from + offset + 1;
  }
  return tokens.length;
}

function readLinks(tokens: readonly Token[], links: readonly TagToken[]): Link[] {
  const wanted = new Set<Token>(links);
  const read: { href: string; inside: Token[] }[] = [];
  let inside: Token[] | null = null;
  for (const token of tokens) {
    if (token.kind !== 'text' && token.name === 'a') {
      inside = wanted.has(token) ? [] : null;
      const href = token.attributes.get('href') ?? '';
      if (inside !== null) read.push({ href, inside });
    } else inside?.push(token);
  }
  return read.map(({ href, inside }) => ({ text: plainText(inside), href }));
}

function readLabels(tokens: readonly Token[]): string[] {
  return breakLines(tokens)
    .flatMap((line) => plainText(line).replace(/^:/, '').split(/[,;]/))
    .map(fold)
    .filter((label) => label !== '');
}

function readAward(note: string): Award | null {
  if (/\boutstanding\b/i.test(note)) return 'Outstanding Paper';
  return /\bbest\b/i.test(note) ? 'Best Paper' : null;
}

function locate(
  content: RowContent['content'],
  title: Title,
  roles: Roles,
  links: readonly TagToken[],
): RowContent['lines'] {
  const titleLines = textLines(title.tokens);
  const found: [RowField, number[]][] = [
    ['title', titleLines],
    ['authors', content.authors.length > 0 ? textLines(roles.authors) : []],
    ['abstract', content.abstract === null ? [] : textLines(roles.abstract)],
    ['url', title.link === null ? [] : [title.link.line]],
    ['links', links.map(({ line }) => line)],
    ['labels', content.labels.length > 0 ? textLines(roles.labels) : []],
    ['stars', content.stars > 0 ? titleLines.slice(0, 1) : []],
    ['award', content.award === null ? [] : textLines(roles.award)],
  ];
  const lines: RowContent['lines'] = {};
  for (const [field, [first, ...more]] of found)
    if (first !== undefined) lines[field] = [first, more.at(-1) ?? first];
  return lines;
}

function textLines(tokens: readonly Token[]): number[] {
  return tokens
    .filter((token) => token.kind === 'text' && token.text.trim() !== '')
    .map((token) => token.line);
}
