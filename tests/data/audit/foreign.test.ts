import { describe, expect, it } from 'vitest';
import { auditLibrary, foreignAbstracts } from '../../../data/audit/index.ts';
import type { Paper } from '../../../data/paper.ts';
import { makePaper } from '../../fixtures/paper.ts';

const by = (...names: string[]) => names.map((name) => ({ name, affiliation: null }));
const at = (line: number): Pick<Paper, 'sources'> => ({
  sources: [{ document: 'list.md', lines: [line, line + 1] }],
});

const scheduling =
  'Clusters that train networks leave many machines idle. Borgia packs jobs by how much memory they ' +
  'touch and moves them when a neighbour slows down. On a trace of 400 jobs Borgia shortens the wait ' +
  'by a third without any change to the training code or to the frameworks below it.';
const joins =
  'Stream joins must answer within a second although their keys are skewed. We index the frequent ' +
  'keys apart from the rare ones and learn which are which while the stream flows. Our prototype ' +
  'answers four times as many queries as a hash join that does not know the keys beforehand.';

const owner = makePaper({
  id: 'owner',
  title: 'Borgia: Packing Training Jobs by Memory',
  abstract: scheduling,
  authors: by('Ann Ash', 'Bo Birch', 'Cy Cedar', 'Di Dogwood'),
  url: 'https://arxiv.org/abs/2401.00001',
  ...at(10),
});
const stranger = makePaper({
  id: 'stranger',
  title: 'Skew-Aware Joins of Streams',
  abstract: joins,
  authors: by('Ed Elm', 'Flo Fir', 'Gus Gum', 'Hal Hazel'),
  url: 'https://arxiv.org/abs/2401.00002',
  ...at(20),
});

const audit = (...papers: Paper[]) =>
  auditLibrary({ papers, duplicates: [], documents: [], rejected: [] }).map(
    ({ kind, records, owner: whose }) => `${kind}: ${records.join()} of ${whose ?? 'nobody'}`,
  );

describe('abstracts that belong to another paper', () => {
  it('are told from the owner by the title, in either order', () => {
    const copier = { ...stranger, abstract: scheduling };
    expect(audit(owner, copier)).toEqual(['foreign-abstract: stranger of owner']);
    expect(audit(copier, owner)).toEqual(['foreign-abstract: stranger of owner']);
  });

  it('belong to the first paper where no title tells', () => {
    const one = { ...owner, title: 'One' };
    const two = { ...stranger, title: 'Two', abstract: scheduling };
    expect(audit(one, two)).toEqual(['foreign-abstract: stranger of owner']);
    expect(audit(two, one)).toEqual(['foreign-abstract: owner of stranger']);
  });

  it('belong to the paper with the longer text where no title tells', () => {
    const one = { ...owner, title: 'One', abstract: scheduling.slice(0, 150) };
    const two = { ...stranger, title: 'Two', abstract: scheduling };
    expect(audit(one, two)).toEqual(['foreign-abstract: owner of stranger']);
  });

  it('are all found when one text stands in fifty records', () => {
    const copies = Array.from({ length: 50 }, (_, index) =>
      makePaper({
        id: `copy${index}`,
        title: `Number ${index}`,
        abstract: scheduling,
        authors: by(`Author ${index} Unlike`),
      }),
    );
    const found = foreignAbstracts([...copies, owner]);
    expect(found).toHaveLength(50);
    expect(new Set(found.map((foreign) => foreign.owner.id))).toEqual(new Set(['owner']));
  });

  it('are not those of an extended version', () => {
    const longer = makePaper({
      ...owner,
      id: 'journal',
      title: 'Borgia: A Scheduler for Shared Clusters',
      year: 2025,
      abstract: `${scheduling} We add an analysis of fairness.`,
    });
    expect(foreignAbstracts([owner, longer])).toEqual([]);
  });

  it('are not those of one group with a sentence in common', () => {
    const sentence = scheduling.split('. ')[0] ?? '';
    const sibling = { ...stranger, authors: owner.authors, abstract: `${sentence}. ${joins}` };
    expect(foreignAbstracts([owner, sibling])).toEqual([]);
  });
});

describe('author lists that belong to another paper', () => {
  it('are those of the row before with another title', () => {
    const copier = { ...stranger, authors: owner.authors };
    expect(audit(owner, copier)).toEqual(['foreign-authors: stranger of owner']);
  });

  it('are followed from row to row', () => {
    const copier = { ...stranger, authors: owner.authors };
    const next = {
      ...copier,
      id: 'next',
      title: 'Untitled',
      abstract: 'Short.',
      url: null,
      ...at(30),
    };
    expect(audit(owner, copier, next)).toEqual([
      'foreign-authors: stranger of owner',
      'foreign-authors: next of owner',
    ]);
  });

  it('belong to the paper whose link names an author', () => {
    const named = { ...stranger, authors: owner.authors, url: 'https://example.org/2024/birch' };
    expect(audit(owner, named)).toEqual(['foreign-authors: owner of stranger']);
  });

  it('are not lists of one or two, lists in another order or lists in other rows', () => {
    const two = owner.authors.slice(0, 2);
    expect(audit({ ...owner, authors: two }, { ...stranger, authors: two })).toEqual([]);
    expect(audit(owner, { ...stranger, authors: owner.authors.toReversed() })).toEqual([]);
    const between = makePaper({
      id: 'between',
      authors: by('Ira Ivy'),
      abstract: 'Other.',
      ...at(15),
    });
    expect(audit(owner, between, { ...stranger, authors: owner.authors })).toEqual([]);
  });
});

describe('links that belong to another paper', () => {
  it('are found in every form of the address', () => {
    const copier = { ...stranger, url: 'http://www.arxiv.org/pdf/2401.00001v2.pdf' };
    expect(audit(owner, copier)).toEqual(['wrong-link: stranger of owner']);
  });

  it('belong to the paper that the address names', () => {
    const url = 'https://example.org/papers/skew-joins.pdf';
    expect(audit({ ...owner, url }, { ...stranger, url })).toEqual([
      'wrong-link: owner of stranger',
    ]);
  });

  it('belong to the paper in whose edition such links are usual', () => {
    const link = (number: number) => `https://doi.org/10.1145/7000000.700000${number}`;
    const later = makePaper({
      id: 'later',
      title: 'Kelp',
      year: 2025,
      url: link(2),
      abstract: 'It.',
    });
    const misplaced = { ...owner, url: link(1) };
    const right = { ...stranger, year: 2025, url: link(1) };
    expect(audit(misplaced, right, later)).toEqual(['wrong-link: owner of stranger']);
  });

  it('are no front pages, no artefacts of one group and no links of an extended version', () => {
    const share = (url: string, more: Partial<Paper> = {}) =>
      audit({ ...owner, url }, { ...stranger, url, ...more });
    expect(share('https://example.org/')).toEqual([]);
    const group = { authors: [...by('Ed Elm'), ...owner.authors] };
    expect(share('https://github.com/group/borgia', group)).toEqual([]);
    const extended = { title: 'Borgia: A Scheduler', authors: owner.authors.slice(1), year: 2025 };
    expect(share('https://example.org/borgia', extended)).toEqual([]);
  });

  it('are no page that many papers share', () => {
    const papers = Array.from({ length: 8 }, (_, index) =>
      makePaper({ id: `p${index}`, abstract: 'Word.', url: 'https://example.org/programme' }),
    );
    expect(audit(...papers)).toEqual([]);
  });
});
