import type { Row } from '../../data/import/delimited.ts';
import { RefusedError } from '../../data/import/table.ts';
import { attribute, findElements, follow, textOf } from '../../data/import/xml.ts';
import { openZip } from './zip.ts';

/** The rows of the first sheet of an Excel workbook as it shows them; formulas are not run, their last values are read. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Row[]> {
  const archive = openZip(bytes);
  const text = async (name: string) => {
    const content = await archive(name);
    return content === null ? null : new TextDecoder().decode(content);
  };
  const workbook = await text('xl/workbook.xml');
  if (workbook === null)
    throw new RefusedError('it is a zip archive, but no Excel workbook; unpack it first');
  const links = (await text('xl/_rels/workbook.xml.rels')) ?? '';
  const sheet = await text(firstSheet(workbook, links));
  if (sheet === null) throw new RefusedError('it is an Excel workbook without a sheet');
  return readRows(sheet, readStrings((await text('xl/sharedStrings.xml')) ?? ''));
}

function firstSheet(workbook: string, links: string): string {
  const [first] = findElements(workbook, 'sheet');
  const id = first === undefined ? '' : attribute(first.element, 'r:id');
  for (const { element } of findElements(links, 'Relationship'))
    if (attribute(element, 'Id') === id)
      return attribute(element, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/');
  return 'xl/worksheets/sheet1.xml';
}

function readStrings(text: string): string[] {
  const strings: string[] = [];
  for (const { element } of findElements(text, 'si')) {
    const runs = [...follow(element, 't'), ...follow(element, 'r', 't')];
    strings.push(runs.map(textOf).join(''));
  }
  return strings;
}

const WIDEST = 2000;

function readRows(sheet: string, strings: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (const { element } of findElements(sheet, 'row')) {
    const line = Number(attribute(element, 'r')) || rows.length + 1;
    const cells: string[] = [];
    for (const cell of follow(element, 'c')) {
      const at = columnOf(attribute(cell, 'r')) ?? cells.length;
      if (at >= WIDEST) continue;
      while (cells.length < at) cells.push('');
      cells[at] = valueOf(cell, strings);
    }
    if (cells.some((cell) => cell !== '')) rows.push({ cells, line });
  }
  return rows;
}

/** The column of a reference such as AB12, from 0. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: Parameters<typeof textOf>[0], strings: readonly string[]): string {
  const value = follow(cell, 'v').map(textOf).join('');
  if (attribute(cell, 't') === 's') return strings[Number(value)] ?? '';
  const inside = [...follow(cell, 'is', 't'), ...follow(cell, 'is', 'r', 't')].map(textOf).join('');
  return inside || value;
}
