import type { Author } from '../paper.ts';
import { closeGroup, readAuthors, skipClosers, splitNames } from './authors.ts';
import { fold } from './lines.ts';
import { canEndTitle, isName, isSuffix, looksLikeName, nameLength, type IsCommon } from './name.ts';
import { isCommonWord, readAllWords, type Vocabulary } from './vocabulary.ts';

/** A title, its authors and an abstract that stood in one run of text; the starts are positions in it. */
export interface RunOn {
  kind: 'split';
  title: string;
  authors: Author[];
  abstract: string | null;
  starts: { authors: number; abstract: number };
}

export interface Unsplit {
  kind: 'unsplit';
  reason: string;
}

interface Word {
  text: string;
  start: number;
  /** Whether a line end or a wider gap stands before it. */
  isApart: boolean;
}

const MOST_GROUPS = 12;
const LONGEST_TITLE = 300;
const LONGEST_HEAD = 4000;
const SENTENCE_END = /\p{Ll}{3}\.\s+\p{Lu}/u;

/**
 * Splits `title authors (affiliation) abstract`. The first bracket after a name opens the authors' part;
 * the words before it are walked back to where the names end and the title's words begin.
 */
export function splitRunOn(text: string, vocabulary: Vocabulary): RunOn | Unsplit {
  const known = splits.get(vocabulary) ?? new Map<string, RunOn | Unsplit>();
  splits.set(vocabulary, known);
  const result = known.get(text) ?? split(text, vocabulary);
  known.set(text, result);
  return result;
}

// A page asks of the same text again when it looks for the end of a row, the next row and the row's parts.
const splits = new WeakMap<Vocabulary, Map<string, RunOn | Unsplit>>();

function split(text: string, vocabulary: Vocabulary): RunOn | Unsplit {
  let reason = 'no author with an affiliation in brackets';
  for (const open of openings(text)) {
    const end = endOfAuthors(text, open, vocabulary);
    if (end === null || goesOnMidSentence(text.slice(end, end + 40))) continue;
    const inAbstract = readAllWords(text.slice(end));
    const isCommon = (word: string) => isCommonWord(word, vocabulary, inAbstract);
    const start = startOfAuthors(text.slice(0, open), isCommon);
    if (start === 0) reason = 'no title before the authors';
    if (start === null || start === 0) continue;
    const title = fold(text.slice(0, start));
    const authors = readAuthors(text.slice(start, end));
    const abstract = fold(text.slice(end)) || null;
    return { kind: 'split', title, authors, abstract, starts: { authors: start, abstract: end } };
  }
  return { kind: 'unsplit', reason };
}

/** The brackets that may open the first affiliation: those before the first full sentence. */
function openings(text: string): number[] {
  const sentence = text.search(SENTENCE_END);
  const found: number[] = [];
  const limit = sentence < 0 ? LONGEST_HEAD : Math.min(sentence, LONGEST_HEAD);
  let open = text.indexOf('(');
  while (open >= 0 && open < limit && found.length < MOST_GROUPS) {
    found.push(open);
    open = text.indexOf('(', closeGroup(text, open) ?? open + 1);
  }
  return found;
}

/** Follows affiliation after affiliation; null if the list breaks off where more names are due. */
function endOfAuthors(text: string, open: number, vocabulary: Vocabulary): number | null {
  let end: number | null = null;
  let isDivided = true;
  for (let next = open; ; next = text.indexOf('(', end)) {
    const names = end === null ? null : splitNames(text.slice(end, Math.max(next, end)));
    const isAuthors = names === null || areAuthors(names, isDivided, vocabulary);
    const close = isAuthors ? closeGroup(text, next) : null;
    const isStray =
      close !== null && !isDivided && goesOnMidSentence(text.slice(close, close + 40));
    if (close === null || isStray) return isDivided ? null : end;
    end = skipClosers(text, close);
    isDivided = /^\s*(?:[,;&]|and\s)/.test(text.slice(end, end + 20));
  }
}

/** Names after a divider need only the shape of names; without one no word may be a common one. */
function areAuthors(names: string[], isDivided: boolean, vocabulary: Vocabulary): boolean {
  const isAuthor = (name: string) => {
    const words = name.split(/,? /);
    if (isDivided) return looksLikeName(words);
    return words.length > 1 && looksLikeName(words) && !words.some(isCommon);
  };
  const isCommon = (word: string) => isCommonWord(word, vocabulary);
  return names.length > 0 && names.every(isAuthor);
}

/** Where the names at the end of the text begin; 0 if they leave no title, null if there are none. */
function startOfAuthors(text: string, isCommon: IsCommon): number | null {
  const segments = segmentsOf(text);
  let index = segments.length - 1;
  while (
    index > 0 &&
    isWholeName(segments[index] ?? [], isCommon) &&
    firstNameLength(segments[index - 1] ?? [], isCommon) > 0
  )
    index -= 1;
  const segment = segments[index] ?? [];
  const first = segment[segment.length - firstNameLength(segment, isCommon)];
  if (first === undefined || first.start > LONGEST_TITLE) return null;
  return isTitle(fold(text.slice(0, first.start)), isCommon) ? first.start : 0;
}

function isWholeName(segment: readonly Word[], isCommon: IsCommon): boolean {
  const isNameAfterGap = gapLength(segment, isCommon) > 0;
  return !isNameAfterGap && isName(textsOf(segment), isCommon);
}

function firstNameLength(segment: readonly Word[], isCommon: IsCommon): number {
  return gapLength(segment, isCommon) || nameLength(textsOf(segment), isCommon);
}

/** The number of words after the last gap if they are a name, else 0. */
function gapLength(segment: readonly Word[], isCommon: IsCommon): number {
  const gap = segment.findLastIndex((word, index) => index > 0 && word.isApart);
  const rest = gap < 0 ? [] : textsOf(segment.slice(gap));
  return isName(rest, isCommon) ? rest.length : 0;
}

/** A lone capitalised word that no other text uses is rather the given name of the first author. */
function isTitle(text: string, isCommon: IsCommon): boolean {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  const isLoneName = words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(last) && !isCommon(last);
  return text !== '' && !text.includes(';') && canEndTitle(last) && !isLoneName;
}

/** The words of the text, in a new segment after every comma, semicolon, `&` and `and`. */
function segmentsOf(text: string): Word[][] {
  const segments: Word[][] = [[]];
  let end = 0;
  for (const match of text.matchAll(/\S+/g)) {
    const isApart = /\n|\s\s/.test(text.slice(end, match.index));
    const word = match[0].replace(/[,;]$/, '');
    if (isSuffix(word) && segments.length > 1 && segments.at(-1)?.length === 0) segments.pop();
    if (word !== '' && word !== '&' && word !== 'and')
      segments.at(-1)?.push({ text: word, start: match.index, isApart });
    if (word === '&' || word === 'and' || word !== match[0]) segments.push([]);
    end = match.index + match[0].length;
  }
  return segments.filter((segment) => segment.length > 0);
}

function textsOf(words: readonly Word[]): string[] {
  return words.map((word) => word.text);
}

function goesOnMidSentence(text: string): boolean {
  return /^\s*\p{Ll}{2,}(?![\p{L}\d-])/u.test(text);
}
