import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../papers.ts';
import { SourceError } from '../sources/reading.ts';

/** Reads the manifest and the documents it names from `folder`; throws a SourceError for one that is missing. */
export function readDocuments(folder: string): Document[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Omit<
    Document,
    'text'
  >[]; // kept beside the documents, so its shape is known
  return manifest.map((line) => {
    const path = join(folder, line.document);
    if (!existsSync(path)) {
      throw new SourceError(
        line.document,
        1,
        'the manifest names this document, but it is not there',
      );
    }
    return { ...line, text: readFileSync(path, 'utf8') };
  });
}
