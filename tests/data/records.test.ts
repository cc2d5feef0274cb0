import { describe, expect, it } from 'vitest';
import { paperId } from '../../data/paper-id.ts';
import { readRecords, RecordError } from '../../data/records.ts';

function read(...lines: unknown[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return readRecords(text.join('\n'), 'mine.jsonl').papers;
}

describe('a record', () => {
  it('needs a title only', () => {
    expect(read({ title: 'Phones' })).toEqual([
      {
        id: paperId('no venue', 0, 'Phones'),
        title: 'Phones',
        authors: [],
        abstract: null,
        repairedAbstract: null,
        repairs: [],
        abstractStatus: 'missing',
        venue: 'no venue',
        year: 0,
        kind: 'paper',
        session: null,
        url: null,
        doi: null,
        links: [],
        labels: [],
        stars: 0,
        award: null,
        collections: ['mine.jsonl'],
        sources: [{ document: 'mine.jsonl', lines: [1, 1] }],
        origins: {},
        findings: [],
      },
    ]);
  });

  it('of another program has markup and character references read, as in an import', () => {
    const [paper] = read({ title: 'A &lt; B', abstract: '<p>Caf&eacute;s &amp; bars.</p>' });
    expect(paper).toMatchObject({ title: 'A < B', abstract: 'Cafés & bars.' });
  });

  it('that was printed here is taken as it is, whatever signs it holds', () => {
    const printed = { title: 'Why &lt; is not <', abstract: 'We write &amp; for &.' };
    const [paper] = read({ ...printed, sources: [{ document: 'a', lines: [1, 1] }] });
    expect(paper).toMatchObject(printed);
  });

  it('keeps what it says', () => {
    const record = {
      id: 'x-1',
      title: 'Phones',
      authors: [
        { name: 'Ada', affiliation: 'Home' },
        { name: 'Bo', affiliation: null },
      ],
      abstract: 'Phones send gradients.',
      repairedAbstract: 'Phones send gradients!',
      venue: 'EuroMLSys',
      year: 2024,
      kind: 'poster',
      session: 'On the move',
      url: 'https://example.org',
      doi: '10.1/2',
      links: [{ text: 'Code', href: 'https://example.org/code' }],
      labels: ['energy'],
      stars: 2,
      award: 'Best Paper',
    };
    expect(read(record)[0]).toMatchObject({ ...record, abstractStatus: 'own' });
  });

  it('may have null for anything else, a year in quotes and authors as plain names', () => {
    const [paper] = read({
      title: 'Phones',
      id: null,
      abstract: null,
      venue: null,
      year: '2023',
      authors: ['Ada', { name: 'Bo' }, { name: 'Cy', affiliation: null }],
      labels: null,
      links: null,
      stars: null,
      award: null,
    });
    expect(paper).toMatchObject({ venue: 'no venue', year: 2023, labels: [], stars: 0 });
    expect(paper).toMatchObject({ links: [], award: null, abstract: null });
    expect(paper?.authors).toEqual([
      { name: 'Ada', affiliation: null },
      { name: 'Bo', affiliation: null },
      { name: 'Cy', affiliation: null },
    ]);
  });

  it('may have authors and labels in one text, stars in quotes, and names in any case', () => {
    const [paper] = read({
      title: 'Phones',
      authors: 'Ada Lin, Bo Ek (MIT); Cy Wu (ETH)',
      labels: 'energy; edge ML, ',
      stars: '3',
      kind: 'Poster',
      award: 'best paper',
      links: ['https://example.org/code'],
    });
    expect(paper).toMatchObject({ labels: ['energy', 'edge ML'], stars: 3, kind: 'poster' });
    expect(paper).toMatchObject({ award: 'Best Paper' });
    expect(paper?.links).toEqual([{ text: '', href: 'https://example.org/code' }]);
    expect(paper?.authors).toEqual([
      { name: 'Ada Lin', affiliation: 'MIT' },
      { name: 'Bo Ek', affiliation: 'MIT' },
      { name: 'Cy Wu', affiliation: 'ETH' },
    ]);
  });

  it('has its white space folded, and an abstract of white space is none', () => {
    const [paper] = read({ title: '  Phones\n and\t graphs ', abstract: ' \n ' });
    expect(paper).toMatchObject({ title: 'Phones and graphs', abstract: null });
    expect(paper?.abstractStatus).toBe('missing');
  });
});

const noChange = 'is no change of the abstract';

describe('a file of records', () => {
  it('may have empty lines and lines that end as on Windows', () => {
    const papers = read('', '{"title":"A"}\r', '   ', '{"title":"B"}', '');
    expect(papers.map(({ title, sources }) => [title, sources[0]?.lines])).toEqual([
      ['A', [2, 2]],
      ['B', [4, 4]],
    ]);
    expect(read('')).toEqual([]);
  });

  it.each([
    ['{"title":', 'this is not JSON'],
    ['Phones', 'this is not JSON'],
    ['["Phones"]', 'a record is an object with a title, this is not'],
    ['null', 'a record is an object with a title, this is not'],
    ['{}', 'the record has no title'],
    ['{"title":" "}', 'the record has no title'],
    ['{"title":["Phones"]}', 'title is not a text'],
    ['{"title":"A","abstract":{}}', 'abstract is not a text'],
    ['{"title":"A","year":"soon"}', 'the year “soon” is not a whole number'],
    ['{"title":"A","year":2023.5}', 'the year “2023.5” is not a whole number'],
    ['{"title":"A","year":[2023]}', 'the year “[2023]” is not a whole number'],
    ['{"title":"A","stars":"many"}', 'the stars “many” is not a whole number'],
    ['{"title":"A","kind":"talk"}', 'there is no kind “talk”; there are paper, poster, keynote'],
    [
      '{"title":"A","award":"Prize"}',
      'there is no award “Prize”; there are Best Paper, Outstanding Paper',
    ],
    ['{"title":"A","authors":{"name":"Ada"}}', 'authors is not a list'],
    ['{"title":"A","authors":["Ada",7]}', 'author 2 is not a name'],
    ['{"title":"A","authors":["Ada",{"affiliation":"Home"}]}', 'author 2 has no name'],
    ['{"title":"A","authors":["Ada"," "]}', 'author 2 has no name'],
    ['{"title":"A","authors":[{"name":["Ada"]}]}', 'author 1: name is not a text'],
    [
      '{"title":"A","authors":[{"name":"Ada","affiliation":["Home"]}]}',
      'author 1: affiliation is not a text',
    ],
    [
      '{"title":"A","abstract":"We.","abstractStatus":"stolen"}',
      'there is no abstractStatus “stolen”; there are own, missing, foreign',
    ],
    ['{"title":"A","repairs":"none"}', 'repairs is not a list'],
    ['{"title":"A","abstract":"We im- prove.","repairs":[null]}', `repair 1 ${noChange}`],
    [
      '{"title":"A","abstract":"We im- prove.","repairs":[{"kind":"hyphenation","before":"im- prove","after":"improve","at":3},{"kind":"hyphenation","before":"im- prove","after":"improve","at":4}]}',
      `repair 2 ${noChange}`,
    ],
    ['{"title":"A","labels":["edge",7]}', 'label 2 is not a text'],
    ['{"title":"A","links":[{"text":"Code"}]}', 'a link has no href'],
    ['{"title":"A","id":"first"}', 'the id “first” stands on an earlier line too'],
  ])('is refused at the line of %s, with the reason', (line, reason) => {
    const all = () => read({ title: 'First', id: 'first' }, '', line);
    expect(all).toThrow(RecordError);
    expect(all).toThrow(new RecordError(`mine.jsonl:3: ${reason}`));
  });

  it('keeps papers of one title apart by authors and text, the same in any order', () => {
    const rows = [
      { title: 'Editorial', abstract: 'We begin.' },
      { title: 'Editorial', abstract: 'We go on.' },
    ];
    const ids = read(...rows).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(read(...rows.toReversed()).map(({ id }) => id)).toEqual(ids.toReversed());
  });

  it('does not hold one paper twice', () => {
    const twice = { title: 'Phones', venue: 'HPCA', year: 2024 };
    expect(() => read(twice, { ...twice, title: 'Phone' })).toThrow('mine.jsonl:2: the id “hpca');
  });
});
