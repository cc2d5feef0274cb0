import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { collect, type FileResult } from '../../data/import/collect.ts';
import type { Paper } from '../../data/paper.ts';
import { readFile, tooLarge } from '../import/read-file.ts';
import { UsageError } from './errors.ts';
import { readOptions } from './options.ts';

/** Prints what was read of the files and the records; throws with the reasons if every file is refused. */
export async function importCommand(args: readonly string[]): Promise<string> {
  const { rest, out } = readOptions(args, 'all', ['text', 'out']);
  if (rest.length === 0) throw new UsageError('import needs one FILE or more');
  const results: FileResult[] = [];
  for (const path of rest) results.push(await readPath(path));
  const refused = results.flatMap((result) => (result.kind === 'refused' ? [result] : []));
  if (refused.length === results.length)
    throw new Error(refused.map(({ name, reason }) => `${name}: ${reason}`).join('\n'));
  const { records, ...report } = collect(results);
  const printed = records.map(toRecord);
  if (out !== null)
    writeFileSync(out, records.map((paper) => `${JSON.stringify(toLine(paper))}\n`).join(''));
  return `${JSON.stringify({ ...report, records: printed })}\n`;
}

async function readPath(path: string): Promise<FileResult> {
  const name = basename(path);
  try {
    const { size } = statSync(path);
    const reason = tooLarge(size);
    if (reason !== null) return { name, kind: 'refused', reason };
    return await readFile(name, new Uint8Array(readFileSync(path)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name, kind: 'refused', reason };
  }
}

function toRecord(paper: Paper) {
  return { ...paper, year: paper.year || null };
}

/** The record without what import does not know, so that `--in` mends its abstract and judges whose it is. */
function toLine(paper: Paper) {
  const { repairedAbstract, abstractStatus, ...record } = toRecord(paper);
  return {
    ...record,
    ...(repairedAbstract !== null && { repairedAbstract }),
    ...(abstractStatus === 'foreign' && { abstractStatus }),
  };
}
