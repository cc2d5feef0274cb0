import type { Paper } from '../paper.ts';
import { titleKey } from '../title-key.ts';
import { makeFinding, nameWithLine, placeOf, type Finding } from './finding.ts';
import { stemsOf } from './title-words.ts';

const LONGEST_RUN = 3;

/**
 * One finding for each entry with a label that seems copied from an entry just before: no other
 * entries have it, and its words stand in the title and abstract of the first of them, but hardly in
 * this one's. Entries without an abstract of their own, such as those in `foreign`, are not judged.
 */
export function findSuspectLabels(
  papers: readonly Paper[],
  foreign: ReadonlySet<string>,
): Finding[] {
  const holders = findHolders(papers);
  return papers.flatMap((paper, at) => {
    if (paper.abstract === null || foreign.has(paper.id)) return [];
    const copied = paper.labels.filter((label) => {
      const source = copiedFrom(at, papers, holders.get(titleKey(label)) ?? []);
      return source !== null && isStranger(label, paper, source);
    });
    return copied.length === 0 ? [] : [report(paper, copied, papers[at - 1] ?? paper)];
  });
}

function findHolders(papers: readonly Paper[]): ReadonlyMap<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, { labels }] of papers.entries()) {
    for (const label of new Set(labels.map(titleKey))) {
      const places = holders.get(label);
      if (places === undefined) holders.set(label, [at]);
      else places.push(at);
    }
  }
  return holders;
}

function copiedFrom(
  at: number,
  papers: readonly Paper[],
  holders: readonly number[],
): Paper | null {
  const [first = at] = holders;
  const isRun = holders.every((holder, step) => holder === first + step);
  return first < at && isRun && holders.length <= LONGEST_RUN ? (papers[first] ?? null) : null;
}

function isStranger(label: string, paper: Paper, source: Paper): boolean {
  const words = stemsOf(label);
  const here = wordsHeld(words, paper);
  const there = wordsHeld(words, source);
  return here < words.length / 2 && there - here >= words.length / 2;
}

function wordsHeld(words: readonly string[], { title, abstract }: Paper): number {
  const held = new Set(stemsOf(`${title} ${abstract ?? ''}`));
  return words.filter((word) => held.has(word)).length;
}

function report(paper: Paper, labels: readonly string[], before: Paper): Finding {
  const quoted = labels.map((label) => `“${label}”`).join(' and ');
  return makeFinding('suspect-label', {
    records: [paper.id],
    place: placeOf(paper, 'labels'),
    evidence:
      `The entry before, ${nameWithLine(before)}, has ${quoted} too, no entry elsewhere has, and ` +
      `this title and abstract hardly speak of it.`,
    effect: 'The label is kept as the source has it; the analysis does not read labels.',
  });
}
