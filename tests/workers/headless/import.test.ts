import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readRecords } from '../../../data/records.ts';
import { importCommand } from '../../../workers/headless/import.ts';

const sample = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('import', () => {
  it('prints the report and writes records that --in reads', async () => {
    const out = join(folder, 'out.jsonl');
    const paths = [sample('sample.bib'), sample('sample.ris'), join(folder, 'missing.bib')];
    const printed = JSON.parse(await importCommand([...paths, '--out', out])) as {
      files: unknown[];
      records: { id: string }[];
    };
    expect(printed.files).toMatchObject([
      {
        name: 'sample.bib',
        format: 'bibtex',
        read: 4,
        accepted: 2,
        duplicates: 0,
        rejected: 2,
        refused: null,
      },
      {
        name: 'sample.ris',
        format: 'ris',
        read: 3,
        accepted: 2,
        duplicates: 0,
        rejected: 1,
        refused: null,
      },
      { name: 'missing.bib', format: null, read: 0, accepted: 0, duplicates: 0, rejected: 0 },
    ]);
    const { papers } = readRecords(readFileSync(out, 'utf8'), 'out.jsonl');
    expect(readFileSync(out, 'utf8')).not.toContain('repairedAbstract');
    expect(papers.map(({ id }) => id)).toEqual(printed.records.map(({ id }) => id));
  });

  it('fails with the reason if no file can be used, and leaves what --out names as it was', async () => {
    const out = join(folder, 'kept.jsonl');
    writeFileSync(out, 'earlier');
    const run = importCommand([join(folder, 'missing.bib'), '--out', out]);
    await expect(run).rejects.toThrow('missing.bib: ');
    expect(readFileSync(out, 'utf8')).toBe('earlier');
  });
});
