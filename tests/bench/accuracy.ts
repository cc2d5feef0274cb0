import { readDocuments } from '../../data/build/documents.ts';
import type { Author } from '../../data/paper.ts';
import { readLibrary } from '../../data/papers.ts';
import { fieldsOf, paperAt, readReference, singleFields } from '../reference/records.ts';

// npm run accuracy: the records that the readers recover against those that were read by hand, and what the audit finds.

const reference = readReference();
const { read, papers, duplicates, rejected, findings } = readLibrary(readDocuments('data/papers'));
const pairs = reference.map((record) => ({ record, paper: paperAt(papers, record) }));

function sameAuthors(own: readonly Author[], others: readonly Author[]): number {
  return own.filter(
    ({ name, affiliation }, at) =>
      name === others[at]?.name && affiliation === others[at].affiliation,
  ).length;
}

function share(equal: number, all: number): string {
  return `${equal} of ${all} equal (${((100 * equal) / all).toFixed(1)} %)`;
}

const lines = singleFields.map((field) => {
  const equal = pairs.filter(
    ({ record, paper }) =>
      JSON.stringify(fieldsOf(paper)[field]) === JSON.stringify(fieldsOf(record)[field]),
  );
  return `${field}: ${share(equal.length, pairs.length)}`;
});
const persons = pairs.map(({ record, paper }) => ({
  equal: sameAuthors(record.authors, paper?.authors ?? []),
  all: Math.max(record.authors.length, paper?.authors.length ?? 0),
}));
const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);
const kinds = new Map<string, number>();
for (const { kind } of findings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);

process.stdout.write(
  [
    `rows: ${read} read = ${papers.length} papers + ${duplicates.length} duplicates + ${rejected.length} rejected`,
    ...lines,
    `persons: ${share(sum(persons.map(({ equal }) => equal)), sum(persons.map(({ all }) => all)))}`,
    `findings: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    '',
  ].join('\n'),
);
