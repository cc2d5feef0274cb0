import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../data/audit/index.ts';
import type { Paper } from '../../../data/paper.ts';
import { auditCommand } from '../../../workers/headless/audit.ts';
import { corpusCommand } from '../../../workers/headless/corpus.ts';
import { UsageError } from '../../../workers/headless/errors.ts';
import { topicsCommand } from '../../../workers/headless/topics.ts';
import { trendsCommand } from '../../../workers/headless/trends.ts';

const folder = mkdtempSync(join(tmpdir(), 'records-'));
const printed = corpusCommand([]);

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function linesOf<T>(output: string): T[] {
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

const recordsOf = (findings: readonly Finding[], kind: string): string[] =>
  findings.flatMap((finding) => (finding.kind === kind ? finding.records : [])).sort();

describe('records of a file', () => {
  const built = linesOf<Paper>(printed);
  const bare = built.map(({ id, title, authors, abstract, venue, year, kind }) =>
    JSON.stringify({ id, title, authors, abstract, venue, year, kind }),
  );
  const file = fileOf('bare.jsonl.gz', gzipSync(bare.join('\n')));

  it('are mended and audited as those of the documents are', () => {
    const read = linesOf<Paper>(corpusCommand(['--in', file]));
    const mended = (papers: Paper[]) => papers.map((paper) => [paper.id, paper.repairedAbstract]);
    expect(mended(read)).toEqual(mended(built));
    const status = (papers: Paper[]) => papers.map((paper) => [paper.id, paper.abstractStatus]);
    expect(status(read)).toEqual(status(built));
    const findings = linesOf<Finding>(auditCommand(['--in', file]));
    const all = linesOf<Finding>(auditCommand([]));
    for (const kind of ['foreign-abstract', 'missing-abstract'])
      expect(recordsOf(findings, kind)).toEqual(recordsOf(all, kind));
    expect(recordsOf(findings, 'foreign-abstract')).toHaveLength(6);
  });

  it('read back as they were printed', () => {
    const whole = fileOf('whole.jsonl', printed);
    const again = linesOf<Paper>(corpusCommand(['--in', whole]));
    for (const [at, paper] of again.entries()) {
      const { id, repairedAbstract, repairs, abstractStatus } = built[at] ?? paper;
      expect(paper).toMatchObject({ id, repairedAbstract, repairs, abstractStatus });
    }
  });

  it('are refused whole where one is: nothing of the lines before is printed', () => {
    const path = fileOf('torn.jsonl', '{"title":"A"}\n{"title":"B"}\n{"title":');
    const run = spawnSync('npx', ['tsx', 'workers/headless/main.ts', 'corpus', '--in', path]);
    expect(run.stderr.toString()).toContain(`${path}:3: this is not JSON`);
    expect([run.status, run.stdout.toString()]).toEqual([1, '']);
  });

  it('are refused with file and line where their bytes are not UTF-8', () => {
    const latin = Buffer.from('{"title":"A"}\n{"title":"B\u00e9"}\n', 'latin1');
    const path = fileOf('latin.jsonl', latin);
    expect(() => corpusCommand(['--in', path])).toThrow(`${path}:2: the text is not UTF-8`);
  });
});

describe('the options of a command', () => {
  it('narrow the findings to those about the chosen records', () => {
    const of2023 = linesOf<Finding>(auditCommand(['--corpus', 'euromlsys', '--years', '2023']));
    const presenters = recordsOf(of2023, 'presenter-only-authors');
    expect(presenters).toHaveLength(22);
    expect(of2023.some(({ kind }) => kind === 'titles-only-edition')).toBe(false);
  });

  it('choose records by topic, of the topics found in all records', () => {
    const { topics, assignments } = JSON.parse(topicsCommand(['--k', '6'])) as Printed;
    const workshop = JSON.parse(topicsCommand(['--k', '6', '--corpus', 'euromlsys'])) as Printed;
    const ids = new Set(workshop.assignments.map(({ id }) => id));
    expect(workshop.assignments).toEqual(assignments.filter(({ id }) => ids.has(id)));
    expect(workshop.topics.map(({ label }) => label)).toEqual(topics.map(({ label }) => label));
    const sizes = workshop.topics.map(({ size }) => size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(57);
    const first = linesOf<Paper>(corpusCommand(['--k', '6', '--slice', 'topic=0']));
    const shown = assignments.filter(({ topic }) => topic === 0).map(({ id }) => id);
    expect(first.map(({ id }) => id)).toEqual(expect.arrayContaining(shown));
  });

  it.each([
    ['words nobody asked for', () => corpusCommand(['everything'])],
    ['years twice', () => trendsCommand(['--years', '2021', '--slice', 'year=2024'])],
    ['an option of another command', () => auditCommand(['--variants', 'a|b'])],
    ['a file and a corpus', () => corpusCommand(['--in', 'x.jsonl', '--corpus', 'euromlsys'])],
  ])('refuse %s', (_, run) => {
    expect(run).toThrow(UsageError);
  });
});

interface Printed {
  topics: { id: number; label: string; size: number }[];
  assignments: { id: string; topic: number | null }[];
}
