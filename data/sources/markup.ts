import { decodeEntities } from './entities.ts';
import { fold } from './lines.ts';

/** A stretch of text that lies on one line, character references decoded; it keeps its line end. */
export interface TextToken {
  kind: 'text';
  text: string;
  line: number;
}

export interface TagToken {
  kind: 'open' | 'close';
  name: string;
  attributes: ReadonlyMap<string, string>;
  line: number;
}

export type Token = TextToken | TagToken;

/**
 * The tags and the text of a document in order, each with its line, counted from 1. Comments are
 * left out; what only looks like a tag stays text, and a tag without its `>` ends before its text.
 */
export function readMarkup(text: string): Token[] {
  const source = text.replace(/\r\n?/g, '\n');
  const tokens: Token[] = [];
  let line = 1;
  for (const piece of pieces(source)) {
    const raw = source.slice(piece.from, piece.to);
    if (piece.kind === 'text') for (const token of textTokens(raw, line)) tokens.push(token);
    if (piece.kind === 'tag') tokens.push(tagToken(raw, line));
    line += raw.split('\n').length - 1;
  }
  return tokens;
}

/** The text of the tokens with markup stripped and white space folded; a break or a block parts words. */
export function plainText(tokens: readonly Token[]): string {
  const parts = tokens.map((token) => {
    if (token.kind === 'text') return token.text;
    return isBlock(token) || token.name === 'br' ? ' ' : '';
  });
  return fold(parts.join(''));
}

/** Whether the token begins or ends a block, so that the text on its two sides does not belong together. */
export function isBlock(token: Token): boolean {
  return token.kind !== 'text' && BLOCKS.has(token.name);
}

const BLOCKS = new Set(
  (
    'article blockquote caption center dd details div dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol ' +
    'p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const INLINE = new Set(
  (
    'a abbr b big br cite code del em font i img ins kbd mark q s samp small span strike strong sub ' +
    'sup tt u var wbr'
  ).split(' '),
);

interface Piece {
  kind: 'text' | 'tag' | 'comment';
  from: number;
  to: number;
}

function* pieces(source: string): Generator<Piece> {
  const commentsEnd = source.lastIndexOf('-->');
  let from = 0;
  let at = source.indexOf('<');
  while (at >= 0) {
    const to = tagEnd(source, at) ?? commentEnd(source, at, commentsEnd);
    if (to !== null) {
      if (from < at) yield { kind: 'text', from, to: at };
      yield { kind: source.startsWith('<!--', at) ? 'comment' : 'tag', from: at, to };
      from = to;
    }
    at = source.indexOf('<', to ?? at + 1);
  }
  if (from < source.length) yield { kind: 'text', from, to: source.length };
}

function commentEnd(source: string, at: number, last: number): number | null {
  if (at + 4 > last || !source.startsWith('<!--', at)) return null;
  return source.indexOf('-->', at + 4) + 3;
}

const TAG = /<\/?([a-z][a-z\d]{0,11})(?=[\s/<>]|$)/iy;

function tagEnd(source: string, at: number): number | null {
  TAG.lastIndex = at;
  const name = TAG.exec(source)?.[1]?.toLowerCase();
  if (name === undefined || !(BLOCKS.has(name) || INLINE.has(name))) return null;
  return closingBracket(source, TAG.lastIndex);
}

// A quoted value holds neither `<` nor a line end, so an open quote cannot swallow the next tags.
function closingBracket(source: string, from: number): number {
  let quote = '';
  let valueEnd = from;
  for (let at = from; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '<' || (quote !== '' && character === '\n')) {
      const bracket = source.slice(valueEnd, at).indexOf('>');
      return bracket < 0 ? valueEnd : valueEnd + bracket + 1;
    }
    if (quote !== '') {
      if (character !== quote) continue;
      quote = '';
      valueEnd = at + 1;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return valueEnd;
}

function textTokens(raw: string, line: number): TextToken[] {
  const lines = raw.split('\n');
  return lines
    .map((text, index): TextToken => ({
      kind: 'text',
      text: decodeEntities(text) + (index < lines.length - 1 ? '\n' : ''),
      line: line + index,
    }))
    .filter((token) => token.text !== '');
}

function tagToken(raw: string, line: number): TagToken {
  const close = raw.startsWith('</');
  const name = /[a-z\d]+/i.exec(raw)?.[0].toLowerCase() ?? '';
  // Browsers read a lone `</br>` as a break.
  const kind = close && name !== 'br' ? 'close' : 'open';
  return { kind, name, attributes: readAttributes(raw.slice(name.length + 1)), line };
}

const ATTRIBUTE = /([a-z][\w:-]*)\s*(?:=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s"'>]+)))?/gi;

function readAttributes(raw: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of raw.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare ?? '';
    if (!attributes.has(name.toLowerCase()))
      attributes.set(name.toLowerCase(), fold(decodeEntities(value)));
  }
  return attributes;
}
