import { describe, expect, it } from 'vitest';
import { auditLibrary, type FindingKind } from '../../../data/audit/index.ts';
import { auditDocuments } from './library.ts';

const { papers, duplicates, documents, rejected, findings } = auditDocuments();
const lines = new Map(
  papers.map(({ id, origins }) => [
    id,
    `${origins.title?.document ?? ''}:${origins.title?.lines[0] ?? 0}`,
  ]),
);

// `document:line` of each accused title, then that of the owner if there is one.
function accused(kind: FindingKind): string[] {
  return findings
    .filter((finding) => finding.kind === kind)
    .map(({ records, owner }) => {
      const wrong = records.map((id) => lines.get(id)).join(' ');
      return owner === null ? wrong : `${wrong} <- ${lines.get(owner) ?? ''}`;
    });
}

const inList = (line: number) => `reading-list.md:${line}`;
const copied = (line: number, owner: number) => `${inList(line)} <- ${inList(owner)}`;

// The lines were found by reading the documents, without the audit.
describe('the audit of the documents', () => {
  it('finds the rows that are listed twice', () => {
    expect(accused('double-entry')).toEqual([inList(997), inList(1856)]);
    const rows = findings
      .filter(({ kind }) => kind === 'double-entry')
      .map(({ lines: row }) => row);
    expect(
      rows.map(([first, last]) => [first <= 1015 && 1015 <= last, first <= 1878 && 1878 <= last]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('finds the abstracts that belong to another paper, and to which', () => {
    expect(accused('foreign-abstract')).toEqual([
      'euromlsys-2021.txt:120 <- euromlsys-2021.txt:142',
      copied(57, 34),
      copied(515, 492),
      copied(554, 536),
      copied(576, 536),
      copied(858, 829),
    ]);
  });

  it('finds the author lists that were copied from the row before', () => {
    expect(accused('foreign-authors')).toEqual([
      copied(997, 978),
      copied(2248, 2226),
      copied(2271, 2226),
    ]);
  });

  it('finds the links that lead to another paper', () => {
    expect(accused('wrong-link')).toEqual([
      copied(858, 829),
      copied(1052, 1033),
      copied(1159, 1136),
      copied(1178, 1136),
      copied(2271, 2248),
    ]);
  });

  it('finds the papers and posters without an abstract, 2022 aside', () => {
    const posters = [71, 72, 73, 74, 75, 76, 77, 78, 79];
    const rows = [937, 978, 1052, 1159, 1178, 1264, 1304, 1324, 1341];
    expect(accused('missing-abstract')).toEqual([
      ...posters.map((line) => `euromlsys-2023.txt:${line}`),
      ...rows.map(inList),
    ]);
  });

  it('finds the edition of which there are only titles and the one that names only presenters', () => {
    const editions = findings.filter(({ kind }) => /edition|presenter/.test(kind));
    expect(editions.map(({ kind, document, records }) => [kind, document, records.length])).toEqual(
      [
        ['titles-only-edition', 'euromlsys-2022-facts.json', 17],
        ['presenter-only-authors', 'euromlsys-2023.txt', 22],
      ],
    );
  });

  it('finds the venue that a heading spells wrong', () => {
    const [venue, ...others] = findings.filter(({ kind }) => kind === 'misspelt-venue');
    expect(venue).toMatchObject({ document: 'reading-list.md', lines: [1772, 1772] });
    expect(venue?.evidence).toContain('“EurySys”');
    expect(others).toEqual([]);
  });

  it('finds the titles that are spelled in two ways', () => {
    expect(accused('title-variant')).toEqual(['euromlsys-2021.txt:108', inList(492), inList(1556)]);
  });

  it('finds the labels that differ in spelling alone', () => {
    const system = [2015, 2131, 2152, 2170, 2187, 2203, 2226, 2248, 2271, 2293];
    expect(accused('label-variant').sort()).toEqual(
      [
        system.map(inList).join(' '),
        inList(1201),
        inList(1502),
        [1420, 1441].map(inList).join(' '),
      ].sort(),
    );
  });

  it('suspects only labels that were copied from the row before', () => {
    expect(accused('suspect-label')).toEqual([2226, 2271, 2293].map(inList));
  });

  it('gives each finding an id of its own, the same in every run', () => {
    const ids = findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const again = auditLibrary({ papers, duplicates, documents, rejected });
    expect(again).toEqual(findings);
  });

  it('says for each finding where it stands and what follows, in one sentence each', () => {
    for (const {
      document,
      lines: [first, last],
      evidence,
      effect,
    } of findings) {
      expect(documents.map((known) => known.document)).toContain(document);
      expect(first).toBeGreaterThanOrEqual(1);
      expect(last).toBeGreaterThanOrEqual(first);
      expect(evidence).toMatch(/\.$/);
      expect(effect).toMatch(/\.$/);
    }
  });

  it('finds the two commas that are lost between authors, and no other', () => {
    const lost = findings.flatMap(
      ({ evidence }) => /lost between.*(?=\.)/.exec(evidence)?.[0] ?? [],
    );
    expect(lost).toEqual([
      'lost between the authors “Mingcan Xiang” and “Lijun Zhang”',
      'lost between the authors “Zhongzhe Hu” and “Yu Yang”',
    ]);
  });
});
