import { draftOf } from './json-fields.ts';
import type { Broken, Draft, Parsed } from './draft.ts';
import { indexLines } from './line-index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads JSON Lines: one object a line. */
export function parseJsonLines(text: string): Parsed {
  const drafts: Draft[] = [];
  const broken: Broken[] = [];
  text.split('\n').forEach((row, index) => {
    if (row.trim() === '') return;
    const read = parseJsonLine(row, index + 1);
    if ('reason' in read) broken.push(read);
    else drafts.push(read);
  });
  return { drafts, broken };
}

/** Reads one line of them. */
export function parseJsonLine(row: string, line: number): Draft | Broken {
  const fields = parseObject(row);
  return typeof fields === 'string' ? { line, reason: fields } : draftOf(fields, [line, line]);
}

/**
 * Reads a JSON document: a list of objects, an object that holds one, or a single object. An object that is no JSON costs
 * itself alone: reading goes on where the next one begins like the first.
 */
export function parseJson(text: string): Parsed {
  const lineOf = indexLines(text);
  const start = text.search(/[[{]/);
  if (text.charAt(start) === '{') {
    const whole = parseObject(text);
    const isRecord = typeof whole !== 'string' && isTold(draftOf(whole, [1, 1]));
    if (isRecord)
      return { drafts: [draftOf(whole, [lineOf(start), lineOf(text.length)])], broken: [] };
  }
  const parsed: Parsed = { drafts: [], broken: [] };
  for (const { from, to, fields } of elements(text, listStart(text, start))) {
    if (typeof fields === 'string') parsed.broken.push({ line: lineOf(from), reason: fields });
    else parsed.drafts.push(draftOf(fields, [lineOf(from), lineOf(Math.max(from, to - 1))]));
  }
  return parsed;
}

function isTold({ values }: Draft): boolean {
  return values.title !== undefined || values.abstract !== undefined;
}

function parseObject(text: string): Fields | string {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Fields) : 'a record is an object with a title, this is not';
  } catch {
    return 'this is not JSON';
  }
}

/** Where the list of records opens: the document itself, or the first list of objects inside. */
function listStart(text: string, start: number): number {
  if (text.charAt(start) === '[') return start + 1;
  const known =
    /"(?:results|records|items|papers|data|hits|docs|references|entries|articles)"\s{0,9}:\s{0,9}\[/.exec(
      text,
    );
  const open = known ?? /\[\s{0,99}\{/.exec(text);
  return open === null ? text.length : text.indexOf('[', open.index) + 1;
}

interface Element {
  from: number;
  to: number;
  /** What stands there, or why it cannot be read. */
  fields: Fields | string;
}

/** Text read in vain behind broken objects may come to this many times the whole; then an object ends where the next seems to begin. */
const PATIENCE = 4;

function* elements(text: string, start: number): Generator<Element> {
  let at = skipBlanks(text, start);
  const lead = leadOf(text, at);
  let patience = PATIENCE * text.length;
  while (at < text.length && text.charAt(at) !== ']') {
    const next = nextLead(text, at + 1, lead);
    const end = objectEnd(text, at, patience > 0 ? text.length : next);
    const fields = end === null ? 'the object is never closed' : parseObject(text.slice(at, end));
    if (end !== null && typeof fields !== 'string') {
      yield { from: at, to: end, fields };
      at = skipBlanks(text, end);
      continue;
    }
    patience -= (end ?? text.length) - at;
    yield { from: at, to: next, fields: fields };
    at = next;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s,]/.test(text.charAt(at))) at += 1;
  return at;
}

/** How each object of the list begins: the line's indent, the brace and the first name. */
function leadOf(text: string, at: number): string {
  const indent = /(?:\n[ \t]{0,40})?$/.exec(text.slice(Math.max(0, at - 41), at))?.[0] ?? '';
  const [head = '{'] = /^\{\s{0,60}(?:"[^"\\]{0,60}")?/.exec(text.slice(at, at + 140)) ?? [];
  return indent + head;
}

function nextLead(text: string, from: number, lead: string): number {
  const found = text.indexOf(lead, from);
  return found < 0 ? text.length : found + lead.indexOf('{');
}

function objectEnd(text: string, from: number, limit: number): number | null {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) at = stringEnd(text, at);
    else if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (code === 44 || code === 10)) return at;
  }
  return null;
}

function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1;
  return at;
}
