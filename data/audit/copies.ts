import type { Paper } from '../paper.ts';
import { copiedShare, type Copied } from './copied-share.ts';
import { sharedAuthors, type IsSameWork } from './same-work.ts';
import { findCandidates } from './shared-features.ts';

/** Two papers, by their indices, of which one has the other's text. */
export interface Copy {
  first: number;
  second: number;
  /** The part of the shorter text's words that stand in the longer. */
  words: number;
  /** Whether the authors are known and hardly any is the same. */
  strangers: boolean;
}

// How much of the shorter text must be copied: the part of its words, of its stretches, and the number
// of its words. Papers of one group have sentences in common, but rarely in every stretch.
const STRANGERS = { words: 0.45, stretches: 0.6, count: 10 };
const UNKNOWN = { words: 0.5, stretches: 0.85, count: 12 };
const ONE_GROUP = { words: 0.6, stretches: 0.95, count: 12 };
const GROUP_SHARE = 1 / 3;

// Chance makes up a larger part of a short text.
const SHORT_TEXT = 40;
const SHORT_TEXT_MARGIN = 0.3;

/** Tells of two papers, by their indices, whether one has the other's text; null if not. */
export type Compare = (first: number, second: number) => Copy | null;

/** All pairs of papers with one text that are not of one work. */
export function findCopies(texts: readonly Int32Array[], compare: Compare): Copy[] {
  return findCandidates(texts).flatMap(({ first, second }) => compare(first, second) ?? []);
}

/** Compares papers by their texts, which are lists of word numbers, and by their authors. */
export function compareTexts(
  papers: readonly Paper[],
  texts: readonly Int32Array[],
  isSameWork: IsSameWork,
): Compare {
  return (first, second) => {
    const [one, other] = [papers[first], papers[second]];
    const [text, otherText] = [texts[first], texts[second]];
    if (!one || !other || !text || !otherText) return null;
    const copied = copiedShare(text, otherText);
    const length = Math.min(text.length, otherText.length);
    const strangers = areStrangers(one, other);
    if (!isCopy(copied, length, strangers) || isSameWork(one, other)) return null;
    return { first, second, words: copied.words, strangers: strangers === true };
  };
}

function isCopy({ words, stretches }: Copied, length: number, strangers: boolean | null): boolean {
  const least = strangers === null ? UNKNOWN : strangers ? STRANGERS : ONE_GROUP;
  const margin = SHORT_TEXT_MARGIN * Math.max(0, 1 - length / SHORT_TEXT);
  const isMuch = words >= least.words + margin && stretches >= least.stretches;
  return isMuch && words * length >= least.count;
}

function areStrangers(one: Paper, other: Paper): boolean | null {
  const share = sharedAuthors(one, other);
  return share === null ? null : share < GROUP_SHARE;
}
