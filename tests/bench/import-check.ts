import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { collect } from '../../data/import/collect.ts';
import { readFile } from '../../workers/import/read-file.ts';

// npm run import:check -- FOLDER: imports each file under a folder by itself and prints what became of its rows. For tagged
// formats `in file` counts the lines that open an abstract, by a pattern of its own and not by the parsers.

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npm run import:check -- FOLDER');

const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^(?:README\.md|LICENSE|PROVENANCE\.md)$/i.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

const head = [
  'file',
  'format',
  'read',
  'accepted',
  'twins',
  'rejected',
  'abstracts',
  'in file',
  'sum',
];
const rows: string[][] = [head];
let wrong = 0;
for (const path of paths) {
  const bytes = new Uint8Array(readFileSync(path));
  const result = await readFile(relative(folder, path), bytes);
  const { files, records, rejected } = collect([result]);
  const [file] = files;
  if (file === undefined) continue;
  if (file.refused !== null) {
    rows.push([file.name, `refused: ${file.refused}`]);
    continue;
  }
  const entries = result.kind === 'read' ? result.reading.entries : [];
  const isRight =
    file.read === file.accepted + file.duplicates + file.rejected &&
    records.length === file.accepted;
  if (!isRight) wrong += 1;
  rows.push([
    file.name,
    file.format ?? '',
    ...[file.read, file.accepted, file.duplicates, file.rejected].map(String),
    String(entries.filter(({ abstract }) => abstract !== null).length),
    abstractLines(bytes, file.format ?? ''),
    isRight ? 'right' : 'WRONG',
  ]);
  for (const { line, reason } of rejected.slice(0, 3)) rows.push([`    line ${line}: ${reason}`]);
}
print(rows);
console.log(
  `\n${paths.length} files, ${statSync(folder).isDirectory() ? wrong : 0} with rows unaccounted for`,
);

function abstractLines(bytes: Uint8Array, format: string): string {
  if (format !== 'ris' && format !== 'medline') return '';
  const text = new TextDecoder().decode(bytes);
  return String(text.match(/^(?:AB|N2)[ \t]+-[ \t]+\S/gm)?.length ?? 0);
}

function print(table: readonly string[][]): void {
  const widths = head.map((_, at) =>
    Math.max(...table.filter((row) => row.length > 2).map((row) => row[at]?.length ?? 0)),
  );
  for (const row of table) {
    const cells = row.map((cell, at) => (row.length < 3 ? cell : cell.padEnd(widths[at] ?? 0)));
    console.log(cells.join('  ').trimEnd());
  }
}
