import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../data/paper.ts';
import { readReadingList } from '../../../data/sources/reading-list.ts';

const path = new URL('../../../data/papers/reading-list.md', import.meta.url);
const { entries } = readReadingList({
  document: 'reading-list.md',
  text: readFileSync(path, 'utf8'),
  venue: null,
  year: null,
});

function entryAt(line: number): Entry {
  const entry = entries.find(({ sources }) => sources[0]?.lines[0] === line);
  if (entry === undefined) throw new Error(`no entry begins at line ${line}`);
  return entry;
}

/** The authors as `Ada Lin, Bo Ek | Univ A`, neighbours of one affiliation together. */
function authorsOf(entry: Entry): string[] {
  const groups: { names: string[]; affiliation: string | null }[] = [];
  for (const { name, affiliation } of entry.authors) {
    const last = groups.at(-1);
    if (last?.affiliation === affiliation) last.names.push(name);
    else groups.push({ names: [name], affiliation });
  }
  return groups.map(({ names, affiliation }) => `${names.join(', ')} | ${affiliation ?? 'null'}`);
}

/** The first and the last words of the abstract, which must begin and end with them. */
function expectAbstract(entry: Entry, first: string, last: string): void {
  expect(entry.abstract?.slice(0, first.length)).toBe(first);
  expect(entry.abstract?.slice(-last.length)).toBe(last);
}

describe('rows of the reading list that are hard to read', () => {
  it('reads a row with an award and breaks with and without a space before them', () => {
    const entry = entryAt(32);
    expect(entry.title).toBe(
      'Centauri: Enabling Efficient Scheduling for Communication-Computation Overlap in Large Model Training via Communication Partitioning',
    );
    expect(authorsOf(entry)).toEqual([
      'Chang Chen, Xiuhong Li, Qianchao Zhu | Peking University',
      'Jiangfei Duan | Chinese University of Hong Kong',
      'Peng Sun, Xingcheng Zhang | Shanghai AI Lab',
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
      'Gang Huang, Xin Jin, Xuanzhe Liu | Peking University',
    ]);
  });

  it('keeps ampersands and commas inside affiliations', () => {
    const entry = entryAt(460);
    expect(authorsOf(entry)).toEqual([
      'Jie Ren | William & Mary',
      'Dong Xu, Shuangyan Yang | University of California, Merced',
      'Jiacheng Zhao, Zhicheng Li | University of Chinese Academy of Sciences',
      'Christian Navasca | University of California, Los Angeles',
      'Chenxi Wang | University of Chinese Academy of Sciences',
      'Harry Xu | University of California, Los Angeles',
      'Dong Li | University of California, Merced',
    ]);
    expect(entry.labels).toEqual(['ML system', 'memory management']);
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

  it('takes a closing break tag for a break', () => {
    expect(authorsOf(entryAt(878))).toEqual([
      'Shulai Zhang, Quan Chen, Weihao Cui, Han Zhao, Chunyu Xue | Shanghai Jiao Tong University',
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
      'Ziming Mao, Tian Xia, Zhanghao Wu, Wei-Lin Chiang, Tyler Griggs, Romil Bhardwaj, Zongheng Yang | UC Berkeley',
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

  it('reads an affiliation that is broken over two lines', () => {
    const entry = entryAt(1373);
    expect(authorsOf(entry)).toEqual([
      'Zhanghao Wu, Wei-Lin Chiang, Ziming Mao, Zongheng Yang | University of California, Berkeley',
      'Eric Friedman, Scott Shenker | University of California, Berkeley, and ICSI',
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

  it('folds a title that runs over two lines', () => {
    const entry = entryAt(1973);
    expect(entry.title).toBe('DynaPipe: Optimizing Multi-task Training through Dynamic Pipelines');
    expect(entry.sources[0]?.lines).toEqual([1973, 1993]);
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
      'Ariel Szekely, Adam Belay, Robert Morris, Frans Kaashoek | MIT',
    ]);
    expectAbstract(entry, 'Many cloud applications use both', 'on AWS Lambda and Kubernetes.');
    expect(entry.origins.abstract?.lines).toEqual([2322, 2328]);
    expect(entry.sources[0]?.lines).toEqual([2312, 2332]);
  });
});
