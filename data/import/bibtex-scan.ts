import type { Broken } from './draft.ts';
import { indexLines } from './line-index.ts';

/** An entry of a BibTeX text; values are as they stand between their braces or quotes, macros put in. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Map<string, string>;
  lines: [first: number, last: number];
}

/** Macros of macros could grow without end: one macro, all of them together and a value made of them are cut at these lengths. */
const LONGEST_MACRO = 1_000;
const ALL_MACROS = 1_000_000;
const LONGEST_JOINED = 1_000_000;

/** Reads the entries of a BibTeX text one by one; one that breaks off or lacks a brace is told and the next is read. */
export function scanBibtex(text: string): { entries: BibtexEntry[]; broken: Broken[] } {
  return new Scanner(text).run();
}

class EntryError extends Error {}

class Scanner {
  readonly #text: string;
  readonly #lineOf: (at: number) => number;
  #at = 0;
  /** Where the next entry seems to begin; no value reaches beyond. */
  #limit = 0;
  #macroLength = 0;
  readonly #macros = new Map<string, string>();
  readonly #entries: BibtexEntry[] = [];
  readonly #broken: Broken[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#lineOf = indexLines(text);
  }

  run(): { entries: BibtexEntry[]; broken: Broken[] } {
    const start = /@[ \t]*([a-zA-Z]+)\s*[{(]/y;
    for (let at = this.#text.indexOf('@'); at >= 0; at = this.#text.indexOf('@', this.#at)) {
      start.lastIndex = at;
      const type = start.exec(this.#text)?.[1]?.toLowerCase();
      this.#at = at + 1;
      if (type === undefined || !this.#beginsLine(at)) continue;
      this.#at = start.lastIndex;
      if (this.#limit <= this.#at) this.#limit = nextEntry(this.#text, this.#at);
      this.#read(type, this.#lineOf(at));
    }
    return { entries: this.#entries, broken: this.#broken };
  }

  #beginsLine(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && at - before < 40 && /[ \t}]/.test(this.#text.charAt(before))) before -= 1;
    return before < 0 || /[\n\r\uFEFF})]/.test(this.#text.charAt(before));
  }

  #read(type: string, line: number): void {
    const from = this.#at;
    try {
      if (type === 'comment' || type === 'preamble') this.#skip(from);
      else if (type === 'string') this.#readMacro();
      else this.#readEntry(type, line);
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      if (type !== 'comment' && type !== 'preamble' && type !== 'string')
        this.#broken.push({ line, reason: error.message });
      this.#at = Math.max(from, this.#limit);
    }
  }

  #skip(from: number): void {
    this.#at = from - 1;
    if (this.#text.charAt(this.#at) === '{') this.#braced();
  }

  #readMacro(): void {
    const name = this.#word();
    this.#sign('=');
    const value = this.#value().slice(0, LONGEST_MACRO);
    this.#macroLength += value.length;
    if (this.#macroLength <= ALL_MACROS) this.#macros.set(name.toLowerCase(), value);
    this.#blanks();
    this.#at += 1;
  }

  #readEntry(type: string, line: number): void {
    const key = this.#key();
    const fields = new Map<string, string>();
    for (;;) {
      this.#blanks();
      while (this.#peek() === ',') {
        this.#at += 1;
        this.#blanks();
      }
      if (this.#peek() === '}' || this.#peek() === ')') break;
      const name = this.#word();
      this.#sign('=');
      const value = this.#value();
      if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
    }
    this.#at += 1;
    this.#entries.push({ type, key, fields, lines: [line, this.#lineOf(this.#at - 1)] });
  }

  #key(): string {
    const from = this.#at;
    while (this.#at < this.#limit && !/[,})\n=]/.test(this.#peek())) this.#at += 1;
    if (this.#peek() === '=') {
      this.#at = from;
      return '';
    }
    return this.#text.slice(from, this.#at).trim();
  }

  #value(): string {
    const parts = [this.#part()];
    let length = 0;
    for (this.#blanks(); this.#peek() === '#'; this.#blanks()) {
      this.#at += 1;
      const part = this.#part();
      length += part.length;
      if (length <= LONGEST_JOINED) parts.push(part);
    }
    return parts.join('');
  }

  #part(): string {
    this.#blanks();
    const sign = this.#peek();
    if (sign === '{') return this.#braced();
    if (sign === '"') return this.#quoted();
    const word = this.#word();
    return this.#macros.get(word.toLowerCase()) ?? word;
  }

  #braced(): string {
    const from = this.#at + 1;
    let depth = 0;
    for (; this.#at < this.#limit; this.#at += 1) {
      const sign = this.#text.charCodeAt(this.#at);
      if (sign === OPEN) depth += 1;
      else if (sign === CLOSE) {
        depth -= 1;
        if (depth === 0) {
          this.#at += 1;
          return this.#text.slice(from, this.#at - 1);
        }
      }
    }
    throw this.#unclosed('a brace', from);
  }

  #quoted(): string {
    const from = this.#at + 1;
    let depth = 0;
    for (this.#at += 1; this.#at < this.#limit; this.#at += 1) {
      const sign = this.#text.charCodeAt(this.#at);
      if (sign === OPEN) depth += 1;
      else if (sign === CLOSE) depth -= 1;
      else if (sign === QUOTE && depth <= 0) {
        this.#at += 1;
        return this.#text.slice(from, this.#at - 1);
      }
    }
    throw this.#unclosed('a quotation mark', from);
  }

  #word(): string {
    const from = this.#at;
    while (this.#at < this.#limit && !/[\s,={}()"#]/.test(this.#peek())) this.#at += 1;
    if (this.#at === from) {
      const found = this.#at < this.#limit ? `“${this.#peek()}” stands` : 'the entry breaks off';
      throw new EntryError(`${found} where a field was expected (line ${this.#lineOf(from)})`);
    }
    return this.#text.slice(from, this.#at);
  }

  #sign(sign: string): void {
    this.#blanks();
    if (this.#peek() !== sign)
      throw new EntryError(`no “${sign}” after a field's name (line ${this.#lineOf(this.#at)})`);
    this.#at += 1;
  }

  #blanks(): void {
    while (this.#at < this.#limit && /\s/.test(this.#peek())) this.#at += 1;
  }

  #peek(): string {
    return this.#at < this.#limit ? this.#text.charAt(this.#at) : '';
  }

  #unclosed(what: string, from: number): EntryError {
    return new EntryError(`${what} opened on line ${this.#lineOf(from)} is never closed`);
  }
}

const OPEN = 123;
const CLOSE = 125;
const QUOTE = 34;

/** Where the next line that looks like the beginning of an entry starts. */
function nextEntry(text: string, from: number): number {
  const next =
    /[\n\r][ \t]{0,20}@[ \t]{0,5}[a-zA-Z]{3,20}[ \t]{0,5}[{(][^\s{}()=,]{0,300}[ \t]{0,5}[,\n\r]/g;
  next.lastIndex = from;
  return next.exec(text)?.index ?? text.length;
}
