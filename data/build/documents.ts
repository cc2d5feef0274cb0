import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../sources/document.ts';
import { readJson, type JsonNode } from '../sources/json-tree.ts';
import { SourceError } from '../sources/reading.ts';

const manifest = 'manifest.json';
const collections = ['euromlsys', 'reading-list'];

/**
 * Reads the manifest and the documents it names from `folder`; throws a SourceError with document, line and reason for
 * a line of the manifest that says too little or names what is not there.
 */
export function readDocuments(folder: string): Document[] {
  const root = readJson(readFileSync(join(folder, manifest), 'utf8'), manifest);
  if (root.kind !== 'array') throw new SourceError(manifest, 1, 'the manifest is no list');
  return root.items.map((line) => readDocument(line, folder));
}

function readDocument(line: JsonNode, folder: string): Document {
  const fail = (reason: string): never => {
    throw new SourceError(manifest, line.lines[0], reason);
  };
  const valueOf = (name: string): string | number | boolean | null => {
    const node = line.kind === 'object' ? line.members.get(name) : undefined;
    return node?.kind === 'scalar' ? node.value : fail(`the line has no “${name}”`);
  };
  const textOf = (name: string): string => {
    const value = valueOf(name);
    return typeof value === 'string' && value !== '' ? value : fail(`“${name}” is not a text`);
  };
  const [document, format, collection] = [
    textOf('document'),
    textOf('format'),
    textOf('collection'),
  ];
  if (!collections.includes(collection))
    fail(`there is no collection “${collection}”; there are ${collections.join(', ')}`);
  const [venue, year] = [valueOf('venue'), valueOf('year')];
  if (venue !== null && typeof venue !== 'string')
    return fail('“venue” is neither a text nor null');
  if (year !== null && typeof year !== 'number') return fail('“year” is neither a number nor null');
  const path = join(folder, document);
  if (!existsSync(path))
    throw new SourceError(document, 1, 'the manifest names this document, but it is not there');
  return { document, format, collection, venue, year, text: readFileSync(path, 'utf8') };
}
