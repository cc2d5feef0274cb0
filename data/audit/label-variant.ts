import type { Paper } from '../paper.ts';
import { singular, wordsOf } from '../title-key.ts';
import { editDistance } from './edit-distance.ts';
import { makeFinding, placeOf, type Finding } from './finding.ts';

const LONG_WORD = 7;

/**
 * One finding for each group of labels that differ only in case, plural, hyphens or spaces, or in one
 * letter of a long word; its records have a rarer spelling of the group.
 */
export function findLabelVariants(papers: readonly Paper[]): Finding[] {
  const uses = countLabels(papers);
  return groupSpellings(uses).map((group) => {
    const [usual = '', ...rare] = group;
    const holders = papers.filter(({ labels }) => labels.some((label) => rare.includes(label)));
    const [first] = holders;
    const count = (label: string) => `“${label}” (${uses.get(label) ?? 0}×)`;
    return makeFinding('label-variant', {
      records: holders.map(({ id }) => id),
      place: first === undefined ? { document: '', lines: [0, 0] } : placeOf(first, 'labels'),
      evidence: `${rare.map(count).join(', ')} differs from ${count(usual)} in spelling alone.`,
      effect: 'Labels stay as the source has them; the analysis does not read them.',
    });
  });
}

type Uses = ReadonlyMap<string, number>;

function countLabels(papers: readonly Paper[]): Uses {
  const uses = new Map<string, number>();
  for (const { labels } of papers)
    for (const label of new Set(labels)) uses.set(label, (uses.get(label) ?? 0) + 1);
  return uses;
}

interface Spelling {
  label: string;
  words: string[];
  uses: number;
}

interface Spelling {
  label: string;
  words: string[];
  uses: number;
}

// Each group begins with its most used spelling, the first one where two are used as often. A group
// is found by the words run together and by the words with a long one reduced to its first letter.
function groupSpellings(uses: Uses): string[][] {
  const spellings = [...uses]
    .map(([label, count]) => ({ label, words: wordsOf(label).map(singular), uses: count }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.uses - a.uses);
  const groups = new Map<string, Spelling[][]>();
  for (const spelling of spellings) {
    const keys = [spelling.words.join(''), ...slipKeys(spelling.words)];
    const near = keys.flatMap((key) => groups.get(key) ?? []);
    const group = near.find(([usual]) => usual && isVariant(spelling, usual));
    if (group !== undefined) group.push(spelling);
    else addGroup(groups, keys, [spelling]);
  }
  const found = [...new Set([...groups.values()].flat())].filter(({ length }) => length > 1);
  return found.map((group) => group.map(({ label }) => label));
}

function slipKeys(words: readonly string[]): string[] {
  return words.flatMap((word, at) =>
    word.length < LONG_WORD ? [] : [words.with(at, `${word.charAt(0)}*`).join(' ')],
  );
}

function addGroup(
  groups: Map<string, Spelling[][]>,
  keys: readonly string[],
  group: Spelling[],
): void {
  for (const key of keys) {
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [group]);
    else known.push(group);
  }
}

function isVariant(spelling: Spelling, usual: Spelling): boolean {
  if (spelling.words.join('') === usual.words.join('')) return true;
  return spelling.uses < usual.uses && hasOneSlip(spelling.words, usual.words);
}

function hasOneSlip(words: readonly string[], usual: readonly string[]): boolean {
  if (words.length !== usual.length) return false;
  const differing = words.flatMap((word, at) =>
    word === usual[at] ? [] : [[word, usual[at] ?? '']],
  );
  const [[word = '', meant = ''] = []] = differing;
  const isNear = Math.abs(word.length - meant.length) <= 1;
  const isLong = Math.min(word.length, meant.length) >= LONG_WORD;
  return differing.length === 1 && isLong && isNear && editDistance(word, meant) === 1;
}
