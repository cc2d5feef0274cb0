import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../data/paper.ts';
import { readProgrammePage } from '../../../data/sources/programme-page.ts';
import { SourceError, type Reading } from '../../../data/sources/reading.ts';
import { at, countKinds, sourceOf } from './documents.ts';

const page2021 = readProgrammePage(sourceOf('euromlsys-2021.txt', 2021));
const page2023 = readProgrammePage(sourceOf('euromlsys-2023.txt', 2023));
const page2024 = readProgrammePage(sourceOf('euromlsys-2024.txt', 2024));

function named(page: Reading, title: string): Entry | undefined {
  return page.entries.find((entry) => entry.title.startsWith(title));
}

function linesOf(entry: Entry | undefined): [number, number][] | undefined {
  return entry?.sources.map(({ lines }) => lines);
}

function readPage(...lines: string[]): Reading {
  const text = lines.join('\n');
  return readProgrammePage({ document: 'page.txt', text, venue: 'EuroMLSys', year: 2030 });
}

function readSession(...lines: string[]): Reading {
  return readPage('9:00 Opening', '9:15 Session 1: Systems', ...lines, '18:00 Wrapup', '');
}

describe('the three programme pages', () => {
  it('hold the papers, posters and keynotes that their timetables list, and nothing unreadable', () => {
    expect(countKinds(page2021)).toEqual({ paper: 12, poster: 6, keynote: 2 });
    expect(countKinds(page2023)).toEqual({ paper: 14, poster: 9, keynote: 1 });
    expect(countKinds(page2024)).toEqual({ paper: 18, poster: 8, keynote: 1 });
    for (const page of [page2021, page2023, page2024]) {
      expect(page.rejected).toEqual([]);
      expect(page.rows).toBe(page.entries.length);
    }
  });

  it('give each session without its number, chair and duration', () => {
    const sessions = [...new Set(page2024.entries.map((entry) => entry.session))];
    expect(sessions).toEqual([
      'GPUs, Training and Optimisation',
      'LLM',
      'FL, Pipeline of Data Processing',
      null,
      'Edge AI, GNN, RL',
      'Poster Elevator Pitch',
    ]);
    expect(named(page2021, 'DISC')?.session).toBe('Systems, Compiler and PPL');
    expect(named(page2021, 'DPD-InfoGAN')?.session).toBe('Poster Session');
    expect(named(page2023, 'FoldFormer')?.session).toBe('Service Functions, TinyML, CDN');
    expect(named(page2023, 'TSMix')?.session).toBe('Poster Elevator Pitch');
  });

  it('keep the faults of the source', () => {
    expect(named(page2023, 'Towards Practical')?.abstract).toContain('fed}erated learning system');
    expect(named(page2021, 'Interference-Aware')?.abstract).toContain('achieves 2$ imes$ lower');
    expect(named(page2024, 'Enhancing Named')?.authors[2]?.affiliation).toBe(
      'University of Applied Sciences and Arts Wwestern Switzerland',
    );
  });

  it('never end an abstract with the text of a link', () => {
    const abstracts = page2021.entries.map((entry) => entry.abstract ?? '');
    expect(abstracts.filter((abstract) => !abstract.endsWith('.'))).toEqual([]);
  });

  it('leave every field empty that a timetable does not give', () => {
    const rest = { url: null, doi: null, links: [], labels: [], stars: 0, award: null };
    for (const entry of page2024.entries)
      expect(entry).toMatchObject({ ...rest, venue: 'EuroMLSys', year: 2024 });
  });
});

describe('a keynote', () => {
  it('is split by the announcement of its speaker where no bracket marks the affiliation', () => {
    const [jia, goldie] = page2021.entries.filter(({ kind }) => kind === 'keynote');
    expect(jia?.title).toBe('Automated Discovery of Machine Learning Optimizations');
    expect(jia?.authors).toEqual(at('CMU & Facebook', 'Zhihao Jia'));
    expect(jia?.abstract).toMatch(/^As an increasingly .* over 10x performance improvement\.$/);
    expect(jia?.session).toBeNull();
    expect(linesOf(jia)).toEqual([
      [98, 98],
      [156, 162],
    ]);
    expect(goldie?.title).toBe(
      'Deep Reinforcement Learning for Graph Placement: Model Parallelism and Chip Floorplanning',
    );
    expect(goldie?.authors).toEqual(at('Google Brain & Stanford University', 'Anna Goldie'));
    expect(goldie?.abstract).toMatch(/^Rapid progress in AI .* can take several weeks\.$/);
  });

  it('keeps the timetable’s affiliation where the announcement has another', () => {
    const [shao] = page2023.entries.filter(({ kind }) => kind === 'keynote');
    expect(shao?.title).toBe(
      'Next-Generation Domain-Specific Accelerators: From Hardware to System',
    );
    expect(shao?.authors).toEqual(at('UC Berkeley', 'Sophia Shao'));
    const [chen] = page2024.entries.filter(({ kind }) => kind === 'keynote');
    expect(chen?.authors).toEqual(at('CMU, Chief Technologist of OctoAI', 'Tianqi Chen'));
    expect(linesOf(chen)).toEqual([
      [85, 85],
      [104, 110],
    ]);
  });

  it('is rejected with its line if nothing tells where its title ends', () => {
    const page = readPage(
      '9:00 Keynote 1: Ada Lin, On Looms MIT Looms are machines.',
      '',
      'Bio: A.',
    );
    expect(page).toMatchObject({ rows: 1, entries: [], rejected: [{ line: 1 }] });
  });
});

describe('the list of accepted papers', () => {
  it('adds its place to the paper of the timetable, even if the titles differ a little', () => {
    expect(linesOf(named(page2021, 'DistIR'))).toEqual([
      [108, 108],
      [59, 59],
    ]);
    expect(page2021.entries.every(({ sources }) => sources.length === 2)).toBe(true);
  });

  it('gives an entry of its own to a paper that the timetable lacks', () => {
    const page = readPage(
      ...['Accepted Papers', 'Poster Presentation', '• "On Looms"Ada Lin and Bo Ek (MIT)', ''],
      ...['9:00 Session 1: Systems', 'The Art of Weaving Cy Wu (ETH) We weave.', '18:00 Wrapup'],
    );
    expect(page.rows).toBe(2);
    expect(page.entries[1]).toMatchObject({
      title: 'On Looms',
      authors: at('MIT', 'Ada Lin', 'Bo Ek'),
      abstract: null,
      kind: 'poster',
      session: null,
      origins: { title: { document: 'page.txt', lines: [3, 3] } },
    });
  });
});

describe('a row of the timetable', () => {
  it('has the places that its fields were read from', () => {
    const place = (first: number, last: number) => ({
      document: 'euromlsys-2021.txt',
      lines: [first, last],
    });
    const entry = named(page2021, 'Towards Optimal Configuration');
    expect(entry?.sources[0]).toEqual(place(142, 143));
    expect(entry?.origins).toEqual({
      title: place(142, 142),
      authors: place(143, 143),
      abstract: place(143, 143),
      kind: place(137, 137),
      session: place(137, 137),
    });
  });

  it('is rejected with its line if it has no title or no authors', () => {
    const page = readSession(
      'Ada Lin, Bo Ek (MIT) We weave.',
      'A title that nobody signed',
      'The Art of Weaving Cy Wu (ETH) We weave.',
    );
    expect(page.entries.map(({ title }) => title)).toEqual(['The Art of Weaving']);
    expect(page.rejected).toEqual([
      { document: 'page.txt', line: 3, reason: 'no title before the authors' },
      { document: 'page.txt', line: 4, reason: 'no author with an affiliation in brackets' },
    ]);
    expect(page.rows).toBe(3);
  });

  it('takes in the line below if that one goes on with its sentence', () => {
    const page = readSession('The Art of Weaving Cy Wu (ETH) We weave', 'with Looms and thread.');
    expect(page.entries[0]?.abstract).toBe('We weave with Looms and thread.');
    expect(page.entries[0]?.origins.abstract?.lines).toEqual([3, 4]);
  });

  it('may stand in the line of its time', () => {
    const page = readSession('9:20 The Art of Weaving Cy Wu (ETH) We weave.');
    expect(page.entries[0]).toMatchObject({ title: 'The Art of Weaving', session: 'Systems' });
  });

  it('has no session after a break and is refused after the closing', () => {
    const row = 'The Art of Weaving Cy Wu (ETH) We weave.';
    const page = readPage('9:00 Session 1: A', '9:30 Coffee Break', row, '18:00 Wrapup', '', row);
    expect(page.entries.map(({ session }) => session)).toEqual([null]);
    expect(page.rejected).toEqual([
      { document: 'page.txt', line: 6, reason: 'a paper stands outside the timetable' },
    ]);
  });
});

describe('a page as a whole', () => {
  it('is unreadable without a timetable or an edition', () => {
    expect(() => readPage('')).toThrow(SourceError);
    expect(() => readPage('Papers are due at 23:59.')).toThrow('no line begins with a time');
    const source = { document: 'page.txt', text: '9:00 Opening', venue: null, year: 2030 };
    expect(() => readProgrammePage(source)).toThrow(SourceError);
  });

  it('reads the same with the line ends of Windows and a byte order mark', () => {
    const source = sourceOf('euromlsys-2024.txt', 2024);
    const text = `\uFEFF${source.text.replaceAll('\n', '\r\n')}`;
    expect(readProgrammePage({ ...source, text })).toEqual(page2024);
  });
});
