import type { Imported } from './imported.ts';
import { toEntry } from './entry.ts';
import { parseJsonLine } from './json.ts';
import { mostEntries, tooMany, type FileReading } from './parse.ts';

/** Reads JSON Lines as their text comes, in pieces of any length: of the text nothing is held but a line that is not whole yet. */
export class JsonLinesReader {
  readonly #name: string;
  readonly #entries: Imported[] = [];
  readonly #rejected: FileReading['rejected'] = [];
  #line = 0;
  #rest = '';

  constructor(name: string) {
    this.#name = name;
  }

  /** Throws a RefusedError if there are more entries than a page can hold. */
  add(text: string): void {
    const held = this.#rest + text;
    // The second sign of a line's end may come with the next piece.
    const whole = held.endsWith('\r') ? held.length - 1 : held.length;
    const lines = held.slice(0, whole).split(/\r\n?|\n/);
    this.#rest = (lines.pop() ?? '') + held.slice(whole);
    for (const line of lines) this.#read(line);
  }

  /** What all the text held. */
  end(): FileReading {
    this.add('\n');
    const [entries, rejected] = [this.#entries, this.#rejected];
    return {
      format: 'jsonl',
      rows: entries.length + rejected.length,
      entries,
      rejected,
      view: null,
    };
  }

  #read(row: string): void {
    this.#line += 1;
    if (row.trim() === '') return;
    const draft = parseJsonLine(row, this.#line);
    const entry = 'reason' in draft ? draft.reason : toEntry(draft, this.#name, 'other');
    if (typeof entry === 'string') this.#rejected.push({ line: this.#line, reason: entry });
    else this.#entries.push(entry);
    if (this.#entries.length + this.#rejected.length > mostEntries) throw tooMany();
  }
}
