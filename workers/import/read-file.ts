import type { FileResult } from '../../data/import/collect.ts';
import type { Correction } from '../../data/import/columns.ts';
import { parseText, settle } from '../../data/import/parse.ts';
import { readTable, RefusedError } from '../../data/import/table.ts';
import { decode } from './decode.ts';
import { readLines } from './read-lines.ts';
import { inMegabytes, largestFile, unpack, unpackedPieces } from './unpack.ts';
import { readWorkbook } from './xlsx.ts';

/** Why a file of this size is refused before it is read; null if it is not. */
export function tooLarge(size: number): string | null {
  return size > largestFile
    ? `it has ${inMegabytes(size)}; one file may have ${inMegabytes(largestFile)}, so split it`
    : null;
}

/** Reads one file of whatever known format, packed by gzip or not; never throws: a file that cannot be used is refused in words. */
export async function readFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  correction: Correction = {},
): Promise<FileResult> {
  try {
    const reason = tooLarge(bytes.length);
    if (reason !== null) throw new RefusedError(reason);
    const packed = isGzip(bytes);
    const pieces = packed ? unpackedPieces(bytes, 'gzip') : piecesOf(bytes);
    const reading =
      (await readLines(name, pieces)) ??
      (await readOpen(name, packed ? await unpack(bytes, 'gzip') : bytes, correction));
    if (reading.rows === 0) throw new RefusedError('no entry stands in it');
    return { name, kind: 'read', reading };
  } catch (error) {
    if (error instanceof RefusedError) return { name, kind: 'refused', reason: error.message };
    const said = error instanceof Error ? error.message : String(error);
    return { name, kind: 'refused', reason: `it could not be read: ${said}` };
  }
}

const piece = 1 << 20;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

async function readOpen(name: string, bytes: Uint8Array<ArrayBuffer>, correction: Correction) {
  if (isGzip(bytes)) throw new RefusedError('it is packed more than once; unpack it first');
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) {
    const table = readTable(await readWorkbook(bytes), correction);
    return { format: 'xlsx' as const, ...settle(table, name, 'table') };
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new RefusedError('it is a workbook of old Excel (.xls); save it as .xlsx or CSV');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new RefusedError('it is a PDF; export the references as BibTeX, RIS or CSV');
  return parseText(decode(bytes), name, correction);
}

function isGzip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x1f, 0x8b]);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}
