import { expect, it } from 'vitest';
import { makeFinding } from '../../data/audit/finding.ts';
import type { FindingKind } from '../../data/audit/finding.ts';
import type { Paper } from '../../data/paper.ts';
import { findingMarks } from '../../src/finding-marks.ts';
import { makePaper } from '../fixtures/paper.ts';

const marks = (kind: FindingKind, fields: Partial<Paper>, evidence = ''): string[] => {
  const place = { document: 'list.md', lines: [1, 1] as [number, number] };
  const finding = makeFinding(kind, { records: ['a'], place, evidence, effect: '' });
  return findingMarks(finding, [makePaper({ id: 'a', ...fields })]);
};

it('a wrong link is marked by its address, copied authors by their names', () => {
  expect(marks('wrong-link', { url: 'https://doi.org/10.1/2' })).toContain(
    'https://doi.org/10.1/2',
  );
  const authors = [{ name: 'Ada Byron', affiliation: null }];
  expect(marks('foreign-authors', { authors })).toEqual(['Ada Byron']);
});

it('an abstract of another paper is marked sentence by sentence, as lines may break between them', () => {
  expect(marks('foreign-abstract', { abstract: 'One sentence here. Another one there!' })).toEqual([
    'One sentence here.',
    'Another one there!',
  ]);
});

it('damaged text is marked as it stood before it was mended', () => {
  const repairs = [
    { field: 'abstract', kind: 'brace', before: 'fed}erated', after: 'federated', at: 0 },
  ] as const;
  expect(marks('damaged-text', { repairs: [...repairs] })).toEqual(['fed}erated']);
});

it('what is missing is marked by the title it is missing from', () => {
  expect(marks('missing-abstract', { title: 'A title' })).toEqual(['A title']);
});

it('any other finding is marked by the words that its evidence quotes', () => {
  expect(marks('label-variant', {}, '“ML System” (10×) differs from “ML system” (2×).')).toEqual([
    'ML System',
    'ML system',
  ]);
});
