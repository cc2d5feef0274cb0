import type { ImportReport } from '../../data/import/collect.ts';
import type { TableView } from '../../data/import/table.ts';
import type { Paper } from '../../data/paper.ts';
import { readFiles, type ImportFile, type ReadProgress } from './read-files.ts';

/** What the files hold, before any of it is used: read = accepted + duplicates + rejected. */
export interface ImportPreview extends Omit<ImportReport, 'records'> {
  views: (TableView | null)[];
  papers: number;
  withAbstract: number;
  /** Papers without a year. */
  undated: number;
  /** The first few papers. */
  first: Pick<Paper, 'title' | 'authors' | 'venue' | 'year'>[];
}

const FIRST = 5;

/** Reads the files and tells what stands in them. */
export async function* preview(
  files: readonly ImportFile[],
): AsyncGenerator<ReadProgress, ImportPreview> {
  const { report, views } = yield* readFiles(files);
  const { records, ...counts } = report;
  return {
    ...counts,
    views,
    papers: records.length,
    withAbstract: records.filter(({ abstract }) => abstract !== null).length,
    undated: records.filter(({ year }) => year === 0).length,
    first: records
      .slice(0, FIRST)
      .map(({ title, authors, venue, year }) => ({ title, authors, venue, year })),
  };
}
