import { closers, heads, peers, prefixes, units } from './affixes.ts';
import type { Edit, Rule } from './edit.ts';
import { type WordKnowledge, countWord, tiedWords } from './words.ts';

/**
 * Gives words the hyphens back that they have lost (state-ofthe-art, domainspecific), where the corpus
 * or English leaves no doubt.
 */
export const lostHyphens: Rule = (text, { knowledge }) => {
  const edits: Edit[] = [];
  for (const { word, at } of tiedWords(text)) {
    if (!isPlain(word) || isPartOfName(text, at, word)) continue;
    const after = hyphenate(word.toLowerCase(), knowledge);
    if (after === null) continue;
    const to = at + word.length;
    edits.push({ kind: 'lost hyphen', from: at, to, after: word.charAt(0) + after.slice(1) });
  }
  return edits;
};

function isPlain(word: string): boolean {
  return word.length <= 40 && /^[A-Z]?[a-z]+(?:-[a-z]+)*$/.test(word);
}

function isPartOfName(text: string, at: number, word: string): boolean {
  const end = at + word.length;
  return /[/_@\\.#'’-]/.test(text.charAt(at - 1)) || /[/_@\\-]/.test(text.charAt(end));
}

function hyphenate(word: string, knowledge: WordKnowledge): string | null {
  const general = word.includes('-') ? hangingCompound : generalCompound;
  return attestedCompound(word, knowledge) ?? general(word, knowledge);
}

function attestedCompound(word: string, knowledge: WordKnowledge): string | null {
  const spelling = knowledge.spellings.get(word.replaceAll('-', '')) ?? word;
  const joints = newJoints(word, spelling);
  if (!joints.every(([left, right]) => isOpen(left, right, knowledge))) return null;
  const fused = countWord(word, knowledge);
  const tied = countWord(spelling, knowledge);
  const manifold = spelling.split('-').length > 2;
  const slip = manifold ? tied >= Math.max(2, 2 * fused) : tied >= Math.max(5, 20 * (fused - 1));
  return joints.length > 0 && slip ? spelling : null;
}

/** The parts at whose joint the word lacks a hyphen; none if it has one that the spelling lacks. */
function newJoints(word: string, spelling: string): [left: string, right: string][] {
  const parts = spelling.split('-');
  const joints: [string, string][] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (!word.startsWith(part, at)) return [];
    at += part.length;
    const next = parts[index + 1];
    if (word.charAt(at) === '-') at += 1;
    else if (next !== undefined) joints.push([part, next]);
  }
  return joints;
}

const links: ReadonlySet<string> = new Set(['the', 'of', 'to', 'from', 'by', 'and']);

function isOpen(left: string, right: string, knowledge: WordKnowledge): boolean {
  if (prefixes.has(left) || closers.has(right) || right.endsWith('ing')) return links.has(right);
  const known = countWord(left, knowledge) > 0 && countWord(right, knowledge) > 0;
  return known && left.length > 1 && right.length > 2;
}

function hangingCompound(word: string, knowledge: WordKnowledge): string | null {
  const [first = '', ...rest] = word.split('-');
  const link = [...links].find((end) => first.endsWith(end) && first.length > end.length + 3);
  if (link === undefined || countWord(first, knowledge) > 0) return null;
  const parts = [first.slice(0, -link.length), link, ...rest];
  return parts.every((part) => countWord(part, knowledge) > 0) ? parts.join('-') : null;
}

function generalCompound(word: string, knowledge: WordKnowledge): string | null {
  const fused = countWord(word, knowledge);
  const [, prefix, unit = ''] = /^(per|inter|intra)(.+)$/.exec(word) ?? [];
  const several = prefix === 'per' ? units : peers;
  if (prefix !== undefined && several.has(unit)) return fused < 2 ? `${prefix}-${unit}` : null;
  const head = [...heads].find((end) => word.endsWith(end));
  const left = head === undefined ? '' : word.slice(0, -head.length);
  if (head === undefined || !isOpener(left, knowledge)) return null;
  const compound = `${left}-${head}`;
  return fused < 3 || countWord(compound, knowledge) >= 5 * fused ? compound : null;
}

/** Whether a word can begin a compound: in the corpus it stands alone and begins others. */
function isOpener(word: string, knowledge: WordKnowledge): boolean {
  if (word.length < 3 || prefixes.has(word) || links.has(word)) return false;
  return countWord(word, knowledge) > 0 && knowledge.openers.has(word);
}
