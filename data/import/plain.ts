import { plainText, readMarkup } from '../sources/markup.ts';
import { fold } from '../sources/lines.ts';
import { latexToText } from './latex.ts';

/** How a format writes what is not plain text; markup and entities of HTML are looked for in every format. */
export type Dialect = 'bibtex' | 'other';

/** The text as it should be read: HTML markup, character references and LaTeX resolved, white space folded. */
export function toPlain(text: string, dialect: Dialect = 'other'): string {
  if (dialect === 'other' && isPlain(text)) return text.trim();
  const joined = text.replace(SOFT_HYPHEN, '').replaceAll('(cid:173)', '-');
  const folded = fold(joined.replace(CONTROL, ' '));
  return fold(latexToText(withoutMarkup(folded), dialect === 'bibtex'));
}

function isPlain(text: string): boolean {
  return !TELLING.test(text) && !text.includes('  ') && !text.includes('(cid:');
}

// Signs without which a text stands as it is: control signs, white space but the space, those of markup and LaTeX.
const TELLING =
  /[\u0000-\u001F$&<\\\u007F\u00A0\u00AD\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]/;

// Where a word was parted at the end of a line; extractors of PDF write the sign's number where the font has no table.
const SOFT_HYPHEN = /(?<=\p{L})(?:\u00AD(?:\s*\n\s*)?|\(cid:173\)\s*)(?=\p{Ll})/gu;

// Control signs, other soft hyphens and byte order marks show as nothing.
const CONTROL = /[\u0000-\u001F\u007F\u00AD\uFEFF]/g;

// Tags of publishers' XML that HTML does not know; a block among them parts words.
const PUBLISHER_BLOCK = /<\/?jats:(?:p|title|sec|list|list-item)(?:\s[^<>]{0,300})?\/?>/g;
const PUBLISHER_TAG =
  /<\/?(?:(?:jats|mml|ce|xocs|m|ns\d):[a-z-]{1,30}|inf|scp|sc|inline-formula|tex-math|title|italic|bold|math|mrow|m[ions]|msup|msub)(?:\s[^<>]{0,300})?\/?>/g;

// What stands in many texts that were made safe for HTML once too often, or with a sign too many.
const TWICE_ENDED = /(&(?:lt|gt|amp|quot));;/g;
const ESCAPED_TAG = /<\/(?:p|i|b|em|strong|sub|sup|div|span)>/i;
const ESCAPED_SIGN = /&(?:lt|gt|amp|quot|nbsp|#\d{1,6});/;

/** The text with the markup and character references of HTML and of publishers' XML resolved, and nothing else. */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const once = unmark(text.replace(TWICE_ENDED, '$1;'));
  return ESCAPED_TAG.test(once) || ESCAPED_SIGN.test(once) ? unmark(once) : once;
}

function unmark(text: string): string {
  const known = text.includes('<')
    ? text.replace(PUBLISHER_BLOCK, ' ').replace(PUBLISHER_TAG, '')
    : text;
  return plainText(readMarkup(known));
}
