import type { Paper } from '../../data/paper.ts';
import { writeJson } from '../../data/export/json.ts';

/** The papers as a project carries them. */
export function toRecords(papers: readonly Paper[]): unknown[] {
  return JSON.parse(writeJson(papers)) as unknown[];
}

/** A file of the records that the import door reads. */
export function toFile(name: string, records: readonly unknown[]): File {
  return new File([JSON.stringify(records)], `${name}.json`, { type: 'application/json' });
}
