import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../data/build/documents.ts';
import { readLibrary } from '../../data/papers.ts';
import { fieldsOf, paperAt, readReference } from '../reference/records.ts';

const reference = readReference();
const { papers } = readLibrary(readDocuments('data/papers'));

describe('the readers against the records made by hand', () => {
  it('covers every row: 20, 19, 24 and 27 of EuroMLSys and 110 of the list, of which two stand twice', () => {
    expect(reference).toHaveLength(20 + 19 + 24 + 27 + 110);
    expect(papers).toHaveLength(reference.length - 2);
    expect(new Set(reference.map((record) => paperAt(papers, record))).size).toBe(papers.length);
  });

  it.each(reference.map((record) => [`${record.document}:${record.line}`, record] as const))(
    'recovers every field of %s',
    (_, record) => {
      expect(fieldsOf(paperAt(papers, record))).toEqual(fieldsOf(record));
    },
  );

  it('recovers every author with the affiliation', () => {
    const read = reference.map((record) => paperAt(papers, record)?.authors);
    expect(read).toEqual(reference.map(({ authors }) => authors));
  });

  it('recovers every link beside the title', () => {
    const listed = reference.filter(({ links }) => links !== undefined);
    expect(listed.map((record) => paperAt(papers, record)?.links)).toEqual(
      listed.map(({ links }) => links),
    );
  });
});
