import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../data/paper.ts';
import { readReadingList } from '../../../data/sources/reading-list.ts';
import { SourceError } from '../../../data/sources/reading.ts';

const path = new URL('../../../data/papers/reading-list.md', import.meta.url);
const text = readFileSync(path, 'utf8');
const read = (source: string) =>
  readReadingList({ document: 'reading-list.md', text: source, venue: null, year: null });
const reading = read(text);

function entryAt(line: number): Entry {
  const entry = reading.entries.find(({ sources }) => sources[0]?.lines[0] === line);
  if (entry === undefined) throw new Error(`no entry begins at line ${line}`);
  return entry;
}

const authorsOf = (entry: Entry) =>
  entry.authors.map(({ name, affiliation }) => `${name} | ${affiliation ?? 'null'}`);

/** The first and the last words of the abstract, which must begin and end with them. */
function expectAbstract(entry: Entry, first: string, last: string): void {
  expect(entry.abstract?.slice(0, first.length)).toBe(first);
  expect(entry.abstract?.slice(-last.length)).toBe(last);
}

describe('the whole reading list', () => {
  it('gives each row to the edition whose section it stands in', () => {
    const counts = new Map<string, number>();
    for (const { venue, year } of reading.entries)
      counts.set(`${venue} ${year}`, (counts.get(`${venue} ${year}`) ?? 0) + 1);
    expect([...counts]).toEqual([
      ['ASPLOS 2024', 20],
      ['HPCA 2024', 7],
      ['HPDC 2024', 12],
      ['EuroSys 2025', 25],
      ['NSDI 2024', 19],
      ['EuroSys 2024', 15],
      ['SOSP 2024', 12],
    ]);
    expect(reading.rows).toBe(110);
    expect(reading.rejected).toEqual([]);
  });

  it('takes only what a list can tell', () => {
    for (const entry of reading.entries)
      expect(entry).toMatchObject({ kind: 'paper', session: null, doi: null });
  });

  it('finds the nine rows without an abstract', () => {
    const missing = reading.entries.filter(({ abstract }) => abstract === null);
    expect(missing.map(({ sources }) => sources[0]?.lines[0])).toEqual([
      935, 976, 1050, 1157, 1176, 1262, 1302, 1322, 1339,
    ]);
  });

  it('finds the three awards and the rows with three stars or more', () => {
    const awards = reading.entries.filter(({ award }) => award !== null);
    expect(awards.map(({ award, sources }) => [sources[0]?.lines[0], award])).toEqual([
      [32, 'Best Paper'],
      [1373, 'Outstanding Paper'],
      [1418, 'Outstanding Paper'],
    ]);
    const starred = reading.entries.filter(({ stars }) => stars > 2);
    expect(starred.map(({ stars, sources }) => [sources[0]?.lines[0], stars])).toEqual([
      [202, 3],
      [1157, 3],
      [1373, 3],
      [1394, 3],
      [1899, 3],
      [2168, 3],
      [2312, 4],
    ]);
  });

  it('finds the ten links to code or artefacts', () => {
    const linked = reading.entries.flatMap(({ links, sources }) =>
      links.map(({ text: label }) => [sources[0]?.lines[0], label]),
    );
    expect(linked).toEqual([
      [956, 'open source'],
      [976, 'open source'],
      [1050, 'open source'],
      [1236, 'Artifacts'],
      [1373, 'open source'],
      [1655, 'open source'],
      [1813, 'open source'],
      [1954, 'open source'],
      [1973, 'open source'],
      [2036, 'open sources'],
    ]);
  });

  it('leaves no tag and no unfolded white space in any text', () => {
    for (const { title, abstract, authors, labels } of reading.entries)
      for (const part of [title, abstract ?? '', ...labels, ...authors.map(({ name }) => name)])
        expect(part).not.toMatch(/<|>|\s\s|^\s|\s$|[\n\t]/);
  });
});

describe('rows of the reading list that are hard to read', () => {
  it('reads a row with an award and breaks with and without a space before them', () => {
    const entry = entryAt(32);
    expect(entry.title).toBe(
      'Centauri: Enabling Efficient Scheduling for Communication-Computation Overlap in Large Model Training via Communication Partitioning',
    );
    expect(authorsOf(entry)).toEqual([
      'Chang Chen | Peking University',
      'Xiuhong Li | Peking University',
      'Qianchao Zhu | Peking University',
      'Jiangfei Duan | Chinese University of Hong Kong',
      'Peng Sun | Shanghai AI Lab',
      'Xingcheng Zhang | Shanghai AI Lab',
      'Chao Yang | Peking University',
    ]);
    expect(entry.labels).toEqual(['ML communication']);
    expect(entry.url).toBe(
      'https://openreview.net/pdf/58de1dd82ec19b52473be7e4af3f6ed777c4a525.pdf',
    );
    expect(entry.award).toBe('Best Paper');
    expectAbstract(
      entry,
      'Efficiently training large',
      'various parallel training configurations.',
    );
    expect(entry.abstract).toContain('heterogeneous training environments. This paper introduces');
    expect(entry.sources).toEqual([{ document: 'reading-list.md', lines: [32, 53] }]);
  });

  it('parts author groups at a semicolon without a break', () => {
    expect(authorsOf(entryAt(245))).toEqual([
      'Daliang Xu | Peking University',
      'Mengwei Xu | State Key Laboratory of Networking and Switching Technology',
      'Chiheng Lou | Peking University',
      'Li Zhang | State Key Laboratory of Networking and Switching Technology',
      'Gang Huang | Peking University',
      'Xin Jin | Peking University',
      'Xuanzhe Liu | Peking University',
    ]);
  });

  it('keeps ampersands and commas inside affiliations', () => {
    const entry = entryAt(460);
    expect(authorsOf(entry)).toEqual([
      'Jie Ren | William & Mary',
      'Dong Xu | University of California, Merced',
      'Shuangyan Yang | University of California, Merced',
      'Jiacheng Zhao | University of Chinese Academy of Sciences',
      'Zhicheng Li | University of Chinese Academy of Sciences',
      'Christian Navasca | University of California, Los Angeles',
      'Chenxi Wang | University of Chinese Academy of Sciences',
      'Harry Xu | University of California, Los Angeles',
      'Dong Li | University of California, Merced',
    ]);
    expect(entry.labels).toEqual(['ML system', 'memory management']);
    expect([entry.venue, entry.year]).toEqual(['HPCA', 2024]);
    expectAbstract(entry, 'Dynamic neural network (DyNN)', 'in terms of maximum batch size.');
  });

  it('keeps the words of an abstract that belongs to another paper', () => {
    const entry = entryAt(513);
    expect(entry.title).toMatch(/^SpecFL: /);
    expect(entry.authors.map(({ name }) => name)).toEqual([
      'Yuhui Zhang',
      'Lutan Zhao',
      'Cheng Che',
      'XiaoFeng Wang',
      'Dan Meng',
      'Rui Hou',
    ]);
    expect(entry.authors[5]?.affiliation).toBe(
      'Key Laboratory of Cyberspace Security Defense, Institute of Information Engineering, CAS and School of Cyber Security, University of Chinese Academy of Sciences, Beijing, China',
    );
    expect(entry.labels).toEqual(['FL system', 'scheduling']);
    expectAbstract(entry, 'Increasingly complex and diverse', '38% inference latency reduction.');
  });

  it('drops a comma between the last name and its bracket, and keeps capitals', () => {
    expect(authorsOf(entryAt(620))).toEqual([
      'Zichao Yang | University of Chinese Academy of Sciences',
      'Hao GUO | University of Chinese Academy of Sciences',
      'Heng Wu | University of Chinese Academy of Sciences',
      'Yuewen WU | University of Chinese Academy of Sciences',
      'Hua Zhong | University of Chinese Academy of Sciences',
      'Wenbo ZHANG | University of Chinese Academy of Sciences',
      'Chuan Zhou | Minzu University of China',
      'Yan Liu | Inspur Software Co., Ltd.',
    ]);
  });

  it('takes a closing break tag for a break', () => {
    expect(authorsOf(entryAt(878)).slice(4)).toEqual([
      'Chunyu Xue | Shanghai Jiao Tong University',
      'Zhen Zheng | Microsoft',
      'Wei Lin | Alibaba Group',
      'Minyi Guo | Shanghai Jiao Tong University',
    ]);
  });

  it('reads a row without link and abstract, with semicolons inside affiliations', () => {
    const entry = entryAt(935);
    expect(entry.title).toBe(
      'Multiplexing Dynamic Deep Learning Workloads with SLO-awareness in GPU Clusters',
    );
    expect(authorsOf(entry).slice(0, 3)).toEqual([
      'Wenyan Chen | University of Macau; Shenzhen Institute of Advanced Technology, Chinese Academy of Sciences',
      'Chengzhi Lu | Shenzhen Institute of Advanced Technology, Chinese Academy of Sciences; University of Chinese Academy of Sciences; University of Macau',
      'Huanle Xu | University of Macau, Macau SAR, China',
    ]);
    expect(entry.authors).toHaveLength(5);
    expect(entry).toMatchObject({ url: null, abstract: null, labels: ['ML system'], links: [] });
    expect(Object.keys(entry.origins).sort()).toEqual([
      'authors',
      'labels',
      'title',
      'venue',
      'year',
    ]);
  });

  it('takes an empty link on the title for none and keeps the other link', () => {
    const entry = entryAt(956);
    expect(entry.title).toBe('HybridFlow: A Flexible and Efficient RLHF Framework');
    expect(entry.url).toBeNull();
    expect(entry.links).toEqual([
      { text: 'open source', href: 'https://github.com/volcengine/verl' },
    ]);
    expectAbstract(
      entry,
      'Reinforcement Learning from Human Feedback',
      'will be available at https://github.com/volcengine/verl',
    );
    expect(entry.origins.links?.lines).toEqual([970, 970]);
  });

  it('reads an author in bold, and a link that was copied from another row', () => {
    const entry = entryAt(1157);
    expect(authorsOf(entry)).toEqual([
      ...[
        'Ziming Mao',
        'Tian Xia',
        'Zhanghao Wu',
        'Wei-Lin Chiang',
        'Tyler Griggs',
        'Romil Bhardwaj',
        'Zongheng Yang',
      ].map((name) => `${name} | UC Berkeley`),
      'Scott Shenker | ICSI AND UC Berkeley',
      'Ion Stoica | UC Berkeley',
    ]);
    expect(entry).toMatchObject({
      title: 'SpotHedge: Serving AI Models on Spot Instances',
      url: 'https://arxiv.org/abs/2405.16444',
      stars: 3,
      abstract: null,
    });
  });

  it('joins four stretches of an abstract and keeps its faults', () => {
    const entry = entryAt(1236);
    expectAbstract(entry, 'The training of large language', 'cost-effective than A100 clusters.');
    expect(entry.abstract).toContain('organizations. There is a significant');
    expect(entry.abstract).toContain(
      'effective training of LLMs challenging. Conventional parallel',
    );
    expect(entry.abstract).toContain(
      'imbalanced computation among slices. MEPIPE has demonstrated',
    );
    expect(entry.abstract).toContain('a eocietal one, as it inrestricts');
    expect(entry.abstract).toContain('35\\% Model FLOPS');
    expect(entry.origins.abstract?.lines).toEqual([1248, 1254]);
    expect(entry.links).toEqual([
      { text: 'Artifacts', href: 'https://zenodo.org/records/14862956' },
    ]);
  });

  it('reads nested brackets and names that stand twice', () => {
    expect(authorsOf(entryAt(1302))).toEqual([
      'Ruibo FAN | Data Science and Analytics Thrust, HKUST(GZ)',
      'Xiangrui YU | Data Science and Analytics Thrust, HKUST(GZ)',
      'Peijie Dong | Data Science and Analytics Thrust, HKUST(GZ)',
      'Zeyu Li | Data Science and Analytics Thrust, HKUST(GZ)',
      'Gu Gong | Data Science and Analytics Thrust, HKUST(GZ)',
      'QIANG WANG | Harbin Institute of Technology (Shenzhen)',
      'Wei Wang | Hong Kong University of Science and Technology',
      'Xiaowen Chu | Data Science and Analytics Thrust, HKUST(GZ)',
      'Wei Wang | Hong Kong University of Science and Technology',
    ]);
  });

  it('reads an affiliation that is broken over two lines', () => {
    const entry = entryAt(1373);
    expect(authorsOf(entry)).toEqual([
      'Zhanghao Wu | University of California, Berkeley',
      'Wei-Lin Chiang | University of California, Berkeley',
      'Ziming Mao | University of California, Berkeley',
      'Zongheng Yang | University of California, Berkeley',
      'Eric Friedman | University of California, Berkeley, and ICSI',
      'Scott Shenker | University of California, Berkeley, and ICSI',
      'Ion Stoica | University of California, Berkeley',
    ]);
    expect(entry).toMatchObject({
      title: 'Can’t Be Late: Optimizing Spot Instance Savings under Deadlines',
      stars: 3,
      award: 'Outstanding Paper',
      labels: ['ML system', 'spot instance', 'preemptive scheduling'],
      links: [{ text: 'open source', href: 'https://github.com/skypilot-org/spot-traces' }],
    });
    expectAbstract(entry, 'Cloud providers offer spot', 'open-sourced for future research.');
  });

  it('reads an affiliation without brackets', () => {
    expect(authorsOf(entryAt(1394)).slice(-2)).toEqual([
      'Minjia Zhang | Microsoft',
      'Zhihao Jia | Carnegie Mellon University',
    ]);
  });

  it('drops a semicolon that slipped past the break and keeps the name it cut', () => {
    const entry = entryAt(1418);
    expect(authorsOf(entry).slice(0, 2)).toEqual([
      'Zibo Wang | University of Science and Technology of China and Microsoft Research',
      'inghe Li | ETH Zurich',
    ]);
    expect(entry.labels).toEqual([
      'cloud computing',
      'serverless',
      'microservices',
      'SLO-targeted',
      'resource scheduling',
    ]);
  });

  it('reads authors that share one line, each with a bracket', () => {
    expect(authorsOf(entryAt(1797))).toEqual([
      'Samantha Miller | University of Washington',
      'Anirudh Kumar | University of Washington',
      'Tanay Vakharia | University of Washington',
      'Ang Chen | University of Michigan',
      'Danyang Zhuo | Duke University',
      'Thomas Anderson | University of Washington',
    ]);
  });

  it('keeps names between which a comma is missing as one', () => {
    expect(authorsOf(entryAt(1995)).slice(1, 4)).toEqual([
      'Tianyi Yang | University of Massachusetts Amherst',
      'Mingcan Xiang Lijun Zhang | University of Massachusetts Amherst',
      'Haoliang Wang | Adobe Research',
    ]);
  });

  it('folds a title that runs over two lines', () => {
    const entry = entryAt(1973);
    expect(entry.title).toBe('DynaPipe: Optimizing Multi-task Training through Dynamic Pipelines');
    expect(entry.sources[0]?.lines).toEqual([1973, 1993]);
  });

  it('reads the edition of a misspelt heading from its anchor', () => {
    const entry = entryAt(1778);
    expect([entry.venue, entry.year]).toEqual(['EuroSys', 2024]);
    expect(entry.origins.venue?.lines).toEqual([1771, 1771]);
    expectAbstract(entry, 'In an inference service', 'classification task given 26 trained models');
  });

  it('strips emphasis inside an abstract without parting its words', () => {
    expect(entryAt(2246).abstract).toContain(
      'pattern, by partitioning DNN computation into sub-operators and mapping them to cores, so that',
    );
  });

  it('reads the last row with its four stars and four stretches of abstract', () => {
    const entry = entryAt(2312);
    expect(entry).toMatchObject({
      title: 'Unifying serverless and microservice workloads with SigmaOS',
      url: 'https://dl.acm.org/doi/10.1145/3694715.3695947',
      stars: 4,
      labels: ['cloud computing', 'serverless computing', 'microservice', 'workload consolidation'],
    });
    expect(authorsOf(entry)).toEqual([
      'Ariel Szekely | MIT',
      'Adam Belay | MIT',
      'Robert Morris | MIT',
      'Frans Kaashoek | MIT',
    ]);
    expectAbstract(entry, 'Many cloud applications use both', 'on AWS Lambda and Kubernetes.');
    expect(entry.origins.abstract?.lines).toEqual([2322, 2328]);
    expect(entry.sources[0]?.lines).toEqual([2312, 2332]);
  });
});

const head = `<a name="OSDI'24"></a>\n1. [OSDI'24](https://example.org)\n<table>\n`;
const paper = (title: string) =>
  `<tr><td><b>${title}</b><p>Ada Lin (X)</p><p><b>Labels:</b> a</p><p><b>Abstract:</b> T.</p></td></tr>\n`;

describe('a list typed in haste', () => {
  it('does not join papers when tags between them are forgotten', () => {
    const whole = head + paper('One') + paper('Two') + paper('Three');
    for (const tag of [
      '</td>',
      '</tr>',
      '<tr>',
      '</p>',
      '</b>',
      '</tr>\n<tr>',
      '</td></tr>',
      '<table>',
    ])
      expect(read(whole.replaceAll(tag, '')).entries.map(({ title }) => title)).toEqual([
        'One',
        'Two',
        'Three',
      ]);
  });

  it('reads marks, stars and links in other forms', () => {
    const row = `<tr><td><strong>** <a href='u?a=1&amp;b=2'>A &lt;small&gt; title</a></strong><br>
      Ada Lin,<br>and Bo Ek (X<br>and Y); Cy Wu (Z<br>
      <p>LABELS : a ; b,<br>c</p><p>Best Paper Award</p>
      <b>Abstract</b>: First.<p>Second:</p><ul><li>one</li><li>two</li></ul>
      <p>Code: <a href=v>here</a></p><!-- <p>gone</p> --></td></tr>`;
    const [entry] = read(head + row).entries;
    expect(entry).toMatchObject({
      title: 'A <small> title',
      url: 'u?a=1&b=2',
      stars: 2,
      labels: ['a', 'b', 'c'],
      award: 'Best Paper',
      abstract: 'First. Second: one two',
      links: [{ text: 'here', href: 'v' }],
    });
    expect(entry && authorsOf(entry)).toEqual([
      'Ada Lin | X and Y',
      'Bo Ek | X and Y',
      'Cy Wu | Z',
    ]);
  });

  it('rejects a row without a title or without an edition and says why', () => {
    const untitled = `<tr><td><b><a href="x"></a></b><p>Ada Lin (X)</p><p><b>Labels:</b> a</p></td></tr>`;
    const { rows, entries, rejected } = read(`${paper('Lost')}${head}${untitled}\n<tr></tr>`);
    expect(entries).toEqual([]);
    expect(rows).toBe(3);
    expect(rejected.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '1: no heading above the row names its venue and year',
      '5: the row has no title',
      '6: the row has no title',
    ]);
  });

  it('takes the edition of the manifest where the list names none', () => {
    const source = { document: 'x.md', text: paper('One'), venue: 'OSDI', year: 2023 };
    const [entry] = readReadingList(source).entries;
    expect([entry?.venue, entry?.year]).toEqual(['OSDI', 2023]);
    expect(entry?.origins.venue).toBeUndefined();
  });

  it('refuses a document without a single row', () => {
    for (const empty of ['', 'prose only', '<table></table>'])
      expect(() => read(empty)).toThrow(SourceError);
  });
});

describe('a list damaged at random', () => {
  const SLICE = 40_000;
  const scrap = fc.constantFrom('<', '>', '"', '(', '<tr>', '<td>', '</a>', '&', '\n', '<b>');
  const change = fc.record({
    at: fc.nat(SLICE),
    remove: fc.nat({ max: 400 }),
    insert: fc.array(scrap, { maxLength: 4 }),
  });

  it('accounts for every row and never throws', () => {
    const changed = fc.array(change, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(text.length - SLICE), changed, (from, changes) => {
        let damaged = text.slice(from, from + SLICE);
        const whole = damaged.split('<tr>').length - 1;
        for (const { at, remove, insert } of changes)
          damaged = damaged.slice(0, at) + insert.join('') + damaged.slice(at + remove);
        const { rows, entries, rejected } = read(head + damaged);
        expect(rows).toBe(entries.length + rejected.length);
        expect(rows).toBeGreaterThanOrEqual(whole - 2 * changes.length);
        const faulty = entries.filter(({ title, sources }) => {
          const [first, last] = sources[0]?.lines ?? [0, -1];
          return title === '' || first > last;
        });
        expect(faulty).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('refuses or reads any text at all', () => {
    const pieces = fc.constantFrom(
      '<!--',
      '<td>',
      '<b>',
      'x',
      '</b>',
      '<p>',
      '(',
      ')',
      ',',
      '*',
      ' ',
      "<a name='V'24'>",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, scrap, fc.string({ unit: 'binary' }))), (parts) => {
        try {
          const { rows, entries, rejected } = read(parts.join(''));
          expect(rows).toBe(entries.length + rejected.length);
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
