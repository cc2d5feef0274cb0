import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBuiltIn } from '../../data/build/built-in.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  cpSync('data/papers', folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function change(document: string, edit: (text: string) => string): void {
  const path = join(folder, document);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

describe('the build step', () => {
  it('stops at a document that is not there, with its name', () => {
    rmSync(join(folder, 'euromlsys-2024.txt'));
    expect(() => readBuiltIn(folder)).toThrow(/euromlsys-2024\.txt:1: .*not there/);
  });

  it('stops at a row that cannot be read, with document, line and reason', () => {
    change('reading-list.md', (text) =>
      text.replace(/<b>[^\n]*T3: Transparent[^\n]*<\/b>/, '<b></b>'),
    );
    expect(() => readBuiltIn(folder)).toThrow(/^reading-list\.md:\d+: .*title/);
  });

  it.each([
    ['a line without a year', ', "year": 2024', '', /^manifest\.json:6: the line has no “year”/],
    [
      'a mistyped collection',
      '"reading-list", "venue"',
      '"reading-lst", "venue"',
      /:7: there is no collection “reading-lst”/,
    ],
    ['bad JSON', '"year": 2023 },', '"year": 2023', /^manifest\.json:\d+: not JSON/],
    [
      'a year in quotes',
      '"year": 2024',
      '"year": "2024"',
      /:6: “year” is neither a number nor null/,
    ],
  ])('stops at %s in the manifest, with its line', (_, good, bad, message) => {
    change('manifest.json', (text) => text.replace(good, bad));
    expect(() => readBuiltIn(folder)).toThrow(message);
  });

  it('stops at a document that holds no row', () => {
    change('euromlsys-2022-facts.json', () => '{ "records": [] }');
    expect(() => readBuiltIn(folder)).toThrow(
      'euromlsys-2022-facts.json:1: the document holds no row',
    );
  });

  it('stops at facts that are no JSON, with document, line and reason', () => {
    change('euromlsys-2022-facts.json', (text) => text.slice(0, 600));
    expect(() => readBuiltIn(folder)).toThrow(/^euromlsys-2022-facts\.json:\d+: /);
  });
});
