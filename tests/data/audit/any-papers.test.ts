import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditLibrary } from '../../../data/audit/index.ts';
import type { Document } from '../../../data/sources/document.ts';
import { makePaper } from '../../fixtures/paper.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    ':',
    'A: B',
    "EuroSys'24",
    'https://doi.org/10.1145/1.2',
    '<<<<',
    '__proto__',
  ),
);
const author = fc.record({ name: text, affiliation: fc.option(text) });

const papers = fc
  .array(
    fc.record({
      title: text,
      abstract: fc.option(text),
      venue: text,
      year: fc.integer({ min: 1990, max: 2030 }),
      kind: fc.constantFrom('paper' as const, 'poster' as const, 'keynote' as const),
      authors: fc.array(author, { maxLength: 5 }),
      url: fc.option(text),
      doi: fc.option(text),
      labels: fc.array(text, { maxLength: 3 }),
      line: fc.option(fc.nat(9)),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ line, ...fields }, index) =>
      makePaper({
        id: `p${index}`,
        ...fields,
        sources: line === null ? [] : [{ document: 'list.md', lines: [line, line] }],
      }),
    ),
  );

const documents = fc.array(text).map((lines): Document[] => [
  {
    document: 'list.md',
    format: 'x',
    collection: 'x',
    venue: null,
    year: null,
    text: lines.join('\n'),
  },
]);

describe('the audit of any papers', () => {
  it('ends, names only known records and gives no two findings one id', () => {
    fc.assert(
      fc.property(papers, documents, (some, read) => {
        const findings = auditLibrary({
          papers: some,
          duplicates: [],
          documents: read,
          rejected: [],
        });
        const known = new Set(some.map(({ id }) => id));
        for (const { records, owner } of findings) {
          expect(records.every((id) => known.has(id))).toBe(true);
          expect(owner === null || (known.has(owner) && !records.includes(owner))).toBe(true);
        }
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
