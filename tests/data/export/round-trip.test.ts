import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBibtex } from '../../../data/export/bibtex.ts';
import { writeCslJson } from '../../../data/export/csl-json.ts';
import { writeCsv } from '../../../data/export/csv.ts';
import { writeJson } from '../../../data/export/json.ts';
import { carried } from '../../../data/export/leftover.ts';
import { writeRis } from '../../../data/export/ris.ts';
import { collect } from '../../../data/import/collect.ts';
import { parseText } from '../../../data/import/parse.ts';
import type { Paper } from '../../../data/paper.ts';
import { makePaper } from '../../fixtures/paper.ts';
import { anyPapers } from '../../fixtures/papers.ts';

const writers = {
  bibtex: writeBibtex,
  ris: writeRis,
  'csl-json': writeCslJson,
  csv: writeCsv,
  json: writeJson,
};

const generated = fc.sample(anyPapers(500), { numRuns: 20, seed: 7 });
const told = (paper?: Paper) => JSON.stringify(carried.map((name) => paper?.[name]));

function readBack(text: string): Paper[] {
  const reading = parseText(text, 'file');
  expect(reading.rejected).toEqual([]);
  return collect([{ name: 'file', kind: 'read', reading }]).records;
}

describe.each(Object.entries(writers))('written as %s and read again', (_, write) => {
  it('10,000 generated records differ in no field', () => {
    for (const some of generated) {
      const back = readBack(write(some));
      const wrong = some.findIndex((paper, at) => told(paper) !== told(back[at]));
      if (wrong >= 0) expect(told(back[wrong])).toBe(told(some[wrong]));
      expect(back).toHaveLength(some.length);
    }
  });

  it('an abstract that belongs to another paper stays marked', () => {
    const foreign = makePaper({
      id: 'a',
      title: 'A title',
      abstract: 'Of another.',
      abstractStatus: 'foreign',
    });
    expect(readBack(write([foreign]))[0]?.abstractStatus).toBe('foreign');
  });
});
