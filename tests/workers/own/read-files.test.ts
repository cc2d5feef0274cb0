import { describe, expect, it } from 'vitest';
import { preview } from '../../../workers/own/preview.ts';
import { readFiles, type ImportFile } from '../../../workers/own/read-files.ts';
import { ownCsv, ownRis } from '../../fixtures/own-files.ts';

function file(name: string, content: BlobPart): ImportFile {
  return { name, file: new File([content], name, { lastModified: 1 }), correction: {} };
}

async function end<T>(steps: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

describe('the reader’s files', () => {
  it('are told before any of it is used: read is accepted, joined and rejected', async () => {
    const told = await end(preview([file('meadow.ris', ownRis(3))]));
    expect(told.files).toEqual([
      {
        name: 'meadow.ris',
        format: 'ris',
        read: 13,
        accepted: 12,
        duplicates: 0,
        rejected: 1,
        refused: null,
      },
    ]);
    expect(told).toMatchObject({ papers: 12, withAbstract: 12, undated: 0 });
    expect(told.first).toHaveLength(5);
  });

  it('cost no other where one cannot be read', async () => {
    const gone = { name: 'gone.bib', file: new Blob(['x']), correction: {} };
    gone.file.arrayBuffer = () => Promise.reject(new Error('not found'));
    const { report } = await end(readFiles([gone, file('meadow.ris', ownRis(3))]));
    expect(report.files[0]?.refused).toBe('the browser could not read it; is it still there?');
    expect(report.records).toHaveLength(12);
  });

  it('of one name are told apart by number', async () => {
    const twice = [file('papers.ris', ownRis(3)), file('papers.ris', ownCsv(4))];
    const { report } = await end(readFiles(twice));
    expect(report.files.map(({ name }) => name)).toEqual(['papers.ris', 'papers.ris (2)']);
  });

  it('too large are refused unread, with the reason', async () => {
    const large = { name: 'large.csv', file: new Blob([]), correction: {} };
    Object.defineProperty(large.file, 'size', { value: 2 ** 30 });
    large.file.arrayBuffer = () => Promise.reject(new Error('it must not be read'));
    const { report } = await end(readFiles([large]));
    expect(report.files[0]?.refused).toBe('it has 1024 MB; one file may have 256 MB, so split it');
  });

  it('shown once are used as they were read, but anew where a column was corrected', async () => {
    const shown = file('brook.csv', ownCsv(3));
    const [first, again] = [await end(readFiles([shown])), await end(readFiles([{ ...shown }]))];
    expect(again).toBe(first);
    const corrected = await end(readFiles([{ ...shown, correction: { 2: 'abstract' as const } }]));
    expect(first.report.records[0]?.abstract).toBeNull();
    expect(corrected.report.records[0]?.abstract).not.toBeNull();
  });
});
