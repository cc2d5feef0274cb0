import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBuiltIn } from '../data/build/built-in.ts';
import type { Corpus } from '../data/corpus.ts';
import { listEditions } from '../data/editions.ts';
import { usableAbstract } from '../data/paper.ts';
import { layoutDots } from '../src/charts/dots/layout.ts';
import { corpusCommand } from '../workers/headless/corpus.ts';
import { drain } from '../workers/headless/drain.ts';
import { topicsCommand } from '../workers/headless/topics.ts';
import { random, shuffle } from '../workers/random.ts';
import { analyse, defaultParameters } from '../workers/topics/analyse.ts';
import { analysisPapers } from '../workers/topics/roles.ts';
import { facetsOf, tabulate } from '../workers/topics/trends.ts';

// Read this first. It takes the real documents through every step of the product, one `describe` a
// step: documents -> papers -> words -> topics -> trends -> the marks of a chart.

const documents = fileURLToPath(new URL('../data/papers', import.meta.url));

// 1. data/sources reads the documents, data/merge joins entries of one paper, data/corpus numbers
//    their words. In the browser this is done at build time and fetched as corpus.json.
const corpus = readBuiltIn(documents);

// 2. workers/topics groups the papers. In the browser this runs in a worker.
const analysis = drain(analyse(analysisPapers(corpus), corpus.vocabulary, defaultParameters));
const assignments = new Map(analysis.assignments.map((paper) => [paper.id, paper]));

// 3. data/editions and workers/topics/trends lay the topics out over venues and years.
const editions = listEditions(corpus.papers);
const [trend, others] = facetsOf(editions);

// 4. src/charts/dots/layout gives the marks, which a component only draws.
function plotsOf(facet: typeof trend) {
  const table = tabulate(facet?.editions ?? [], assignments, analysis.topics.length);
  const largest = Math.max(...table.flat().map(({ ids }) => ids?.length ?? 0));
  return table.map((cells) =>
    layoutDots(cells, {
      width: 600,
      largest,
      titled: false,
      heading: ({ edition }) => [String(edition.year)],
    }),
  );
}

/** How many papers, posters and keynotes each venue's year has. */
function census({ papers }: Corpus): Record<string, number[]> {
  const names = [...new Set(papers.map(({ venue, year }) => `${venue} ${year}`))].sort();
  const count = (name: string, kind: string): number =>
    papers.filter((paper) => `${paper.venue} ${paper.year}` === name && paper.kind === kind).length;
  return Object.fromEntries(
    names.map((name) => [name, ['paper', 'poster', 'keynote'].map((kind) => count(name, kind))]),
  );
}

describe('the documents', () => {
  it('hold 198 papers, posters and keynotes, counted by hand', () => {
    expect(corpus.papers).toHaveLength(198);
    expect(census(corpus)).toEqual({
      'ASPLOS 2024': [20, 0, 0],
      'EuroMLSys 2021': [12, 6, 2],
      'EuroMLSys 2022': [11, 6, 2],
      'EuroMLSys 2023': [14, 9, 1],
      'EuroMLSys 2024': [18, 8, 1],
      'EuroSys 2024': [14, 0, 0],
      'EuroSys 2025': [24, 0, 0],
      'HPCA 2024': [7, 0, 0],
      'HPDC 2024': [12, 0, 0],
      'NSDI 2024': [19, 0, 0],
      'SOSP 2024': [12, 0, 0],
    });
  });

  it('give each paper an id of its own, a title and a place to look it up', () => {
    const ids = corpus.papers.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { title, sources } of corpus.papers) {
      expect(title).toMatch(/\S/);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  it('hold no abstract of 2022', () => {
    const year = corpus.papers.filter(
      (paper) => paper.venue === 'EuroMLSys' && paper.year === 2022,
    );
    expect(year.filter((paper) => paper.abstract !== null)).toEqual([]);
  });
});

describe('the words', () => {
  it('stand beside their papers as numbers of the vocabulary, or as breaks', () => {
    expect(corpus.tokens).toHaveLength(198);
    corpus.tokens.forEach(({ title, abstract }, i) => {
      expect([...title].some((term) => term >= 0)).toBe(true);
      const paper = corpus.papers[i];
      expect(abstract.length > 0).toBe(paper !== undefined && usableAbstract(paper) !== null);
      for (const term of [...title, ...abstract])
        expect(term === -1 || term in corpus.vocabulary).toBe(true);
    });
  });
});

describe('the topics', () => {
  it('are ten, each with a name of its own, the largest first', () => {
    expect(analysis.topics.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(analysis.topics.map(({ label }) => label)).size).toBe(10);
    const sizes = analysis.topics.map(({ size }) => size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('are shaped by every paper and poster with an abstract, and by nothing else', () => {
    const shaping = analysisPapers(corpus).filter(({ role }) => role === 'fit');
    const total = analysis.topics.reduce((sum, { size }) => sum + size, 0);
    expect(total).toBe(shaping.length);
    for (const { id } of shaping)
      expect(assignments.get(id)).toMatchObject({ topic: expect.any(Number) as number });
  });

  it('are the same to the last bit whatever the order of the records', () => {
    const lines = corpusCommand([]).trimEnd().split('\n');
    expect(lines).toHaveLength(198);
    const shuffled = [...lines];
    shuffle(shuffled, random(2024));
    expect(shuffled).not.toEqual(lines);
    expect(hashOf(shuffled)).toBe(hashOf(lines));
  });
});

/** The hash that the command line prints for these records. */
function hashOf(lines: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  try {
    const file = join(folder, 'records.jsonl');
    writeFileSync(file, lines.join('\n'));
    const { hash } = JSON.parse(topicsCommand(['--in', file])) as { hash: string };
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    return hash;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the trends', () => {
  it('are those of the workshop; venues with a year or two stand beside it', () => {
    expect(trend).toMatchObject({ name: 'EuroMLSys', trend: true });
    expect(trend?.editions.map(({ year, state }) => [year, state])).toEqual([
      [2021, 'loaded'],
      [2022, 'titles only'],
      [2023, 'loaded'],
      [2024, 'loaded'],
    ]);
    expect(others?.trend).toBe(false);
    expect(others?.editions.map(({ venue, year }) => `${venue} ${year}`)).toEqual([
      'ASPLOS 2024',
      'EuroSys 2024',
      'EuroSys 2025',
      'HPCA 2024',
      'HPDC 2024',
      'NSDI 2024',
      'SOSP 2024',
    ]);
  });
});

describe('the marks', () => {
  it('are one dot for each paper that counts, in one panel only', () => {
    const dots = [trend, others].flatMap((facet) =>
      plotsOf(facet).flatMap(({ columns }) => columns.flatMap((column) => column.dots)),
    );
    const counted = editions.flatMap((edition) => edition.counted);
    expect(dots.map(({ id }) => id).sort()).toEqual([...counted].sort());
    expect(dots.every(({ ring, x, y }) => !ring && Number.isFinite(x + y))).toBe(true);
  });

  it('leave 2022 hatched in every panel, without a number', () => {
    for (const { columns } of plotsOf(trend)) {
      expect(columns.map(({ hatch }) => hatch !== null)).toEqual([false, true, false, false]);
      expect(columns.map(({ count }) => count !== null)).toEqual([true, false, true, true]);
    }
  });

  it('have one scale for all panels', () => {
    const plots = plotsOf(trend);
    expect(plots).toHaveLength(10);
    for (const { baseline, columns } of plots) {
      // The lowest dot stands 7 above the line, each further one 12 above the one before.
      for (const { dots } of columns)
        expect(dots.map(({ y }) => baseline - y)).toEqual(dots.map((_, at) => 7 + 12 * at));
    }
  });
});
