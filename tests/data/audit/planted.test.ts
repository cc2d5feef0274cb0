import { beforeAll, describe, expect, it } from 'vitest';
import { auditLibrary, type FindingKind } from '../../../data/audit/index.ts';
import { titleKey, wordsOf } from '../../../data/title-key.ts';
import { accusing, auditDocuments, cleanPapers } from './library.ts';
import { plant, type Plantation } from './planting.ts';

const ROUNDS = 100;

interface Score {
  planted: number;
  found: number;
  falseAlarms: number;
}

const scores = new Map(
  accusing.map((kind): [FindingKind, Score] => [kind, { planted: 0, found: 0, falseAlarms: 0 }]),
);

describe('the audit of a thousand planted defects of each kind and a thousand relatives', () => {
  beforeAll(() => {
    const clean = cleanPapers(auditDocuments());
    const vocabulary = clean.flatMap(({ abstract }) => wordsOf(abstract ?? ''));
    for (let seed = 1; seed <= ROUNDS; seed++) score(plant(clean, vocabulary, seed));
  }, 300_000);

  it.each(accusing)('finds at least 98 in 100, with at most 1 false alarm in 100: %s', (kind) => {
    const { planted, found, falseAlarms } = scores.get(kind)!;
    expect(planted).toBe(1000);
    expect(found).toBeGreaterThanOrEqual(0.98 * planted);
    expect(falseAlarms).toBeLessThanOrEqual(0.01 * planted);
  });
});

// A defect is found if the finding names the paper and, where a text is foreign, whose it is; any
// other finding of these kinds is a false alarm.
function score({ papers, duplicates, planted }: Plantation): void {
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const expected = new Set<string>();
  for (const { kind, title, owner } of planted) {
    scores.get(kind)!.planted += 1;
    expected.add(claim(kind, title, owner));
  }
  const findings = auditLibrary({ papers, duplicates, documents: [], rejected: [] });
  for (const { kind, records, owner } of findings) {
    const found = scores.get(kind);
    const named = claim(kind, titles.get(records[0] ?? ''), titles.get(owner ?? ''));
    if (found && expected.delete(named)) found.found += 1;
    else if (found) found.falseAlarms += 1;
  }
}

function claim(kind: FindingKind, title?: string, owner?: string | null): string {
  return [kind, titleKey(title ?? ''), titleKey(owner ?? '')].join('\n');
}
