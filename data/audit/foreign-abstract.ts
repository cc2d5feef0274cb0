import type { Paper } from '../paper.ts';
import { compareTexts, findCopies, type Compare, type Copy } from './copies.ts';
import { makeFinding, nameWithLine, placeOf, type Finding } from './finding.ts';
import { readTexts, type PaperTexts } from './paper-texts.ts';
import { compareWorks } from './same-work.ts';
import { titleFit } from './title-fit.ts';

/** An abstract that stands under one title and belongs to another. */
export interface ForeignAbstract {
  paper: Paper;
  owner: Paper;
  /** The part of the shorter text's words that stand in the longer. */
  words: number;
  /** How well the titles of the paper and of the owner fit the text, from 0 to 1. */
  fit: number;
  ownerFit: number;
}

/**
 * The abstracts that are copies of another paper's, in the order of the papers: whole, cut short or
 * with words altered. Papers of one work and abstracts of one group that share some sentences are no
 * copies, nor are texts that fit both titles unless the authors are known to be strangers. The owner
 * is the paper whose title fits the text best; where titles do not tell, it is the one with the
 * longer text, else the earlier one.
 */
export function foreignAbstracts(
  papers: readonly Paper[],
  texts: PaperTexts = readTexts(papers),
): ForeignAbstract[] {
  const compare = compareTexts(papers, texts.texts, compareWorks(papers));
  const groups = groupCopies(findCopies(texts.texts, compare));
  const verdicts = groups.flatMap((group) => judge(group, papers, texts, compare));
  return verdicts
    .sort((a, b) => a.copy - b.copy)
    .flatMap(({ copy, owner, words, fit, ownerFit }) => {
      const [paper, owning] = [papers[copy], papers[owner]];
      return paper && owning ? [{ paper, owner: owning, words, fit, ownerFit }] : [];
    });
}

/** One finding for each foreign abstract. */
export function findForeignAbstracts(papers: readonly Paper[], texts: PaperTexts): Finding[] {
  return foreignAbstracts(papers, texts).map((foreign) =>
    makeFinding('foreign-abstract', {
      records: [foreign.paper.id],
      owner: foreign.owner.id,
      place: placeOf(foreign.paper, 'abstract'),
      evidence: describe(foreign),
      effect:
        'The abstract is not used in the analysis; the paper counts as one without an abstract.',
    }),
  );
}

interface Verdict extends Charge {
  fit: number;
  ownerFit: number;
}

const LENGTH_WEIGHT = 0.3;
const OWN_FIT = 0.4;

function judge(
  group: readonly Copy[],
  papers: readonly Paper[],
  texts: PaperTexts,
  compare: Compare,
): Verdict[] {
  const lengthOf = (index: number) => texts.texts[index]?.length ?? 0;
  const members = [...new Set(group.flatMap(({ first, second }) => [first, second]))];
  const longest = members.reduce((best, at) => (lengthOf(at) > lengthOf(best) ? at : best));
  const fits = new Map(
    members.map((at) => [at, titleFit(papers[at]?.title ?? '', longest, texts)]),
  );
  const fitOf = (at: number) => fits.get(at) ?? 0;
  const score = (at: number) => fitOf(at) + (LENGTH_WEIGHT * lengthOf(at)) / lengthOf(longest);
  const ranked = members.sort((a, b) => score(b) - score(a) || a - b);
  return accuse(ranked, group, compare)
    .map(({ copy, owner, ...how }) => ({
      copy,
      owner,
      fit: fitOf(copy),
      ownerFit: fitOf(owner),
      ...how,
    }))
    .filter(({ strangers, fit }) => strangers || fit < OWN_FIT);
}

interface Charge {
  copy: number;
  owner: number;
  words: number;
  strangers: boolean;
}

// A text belongs to the best of all if the two are copies, else to the best one that it is a copy of.
function accuse(ranked: readonly number[], group: readonly Copy[], compare: Compare): Charge[] {
  const [best = 0, ...others] = ranked;
  const ranks = new Map(ranked.map((index, rank) => [index, rank]));
  const rankOf = (index: number) => ranks.get(index) ?? 0;
  const nearest = new Map<number, Charge>();
  for (const { first, second, words, strangers } of group) {
    const [owner, copy] = rankOf(first) < rankOf(second) ? [first, second] : [second, first];
    const known = nearest.get(copy);
    if (known === undefined || rankOf(owner) < rankOf(known.owner))
      nearest.set(copy, { copy, owner, words, strangers });
  }
  return others.flatMap((copy) => {
    const charge = nearest.get(copy);
    const direct = charge?.owner === best ? null : compare(best, copy);
    return direct === null ? (charge ?? []) : [{ ...direct, copy, owner: best }];
  });
}

function groupCopies(copies: readonly Copy[]): Copy[][] {
  const groupOf = new Map<number, Copy[]>();
  for (const copy of copies) {
    const one = groupOf.get(copy.first) ?? [];
    const other = groupOf.get(copy.second) ?? [];
    const joined = one === other ? [...one, copy] : [...one, ...other, copy];
    for (const { first, second } of joined) groupOf.set(first, joined).set(second, joined);
  }
  return [...new Set(groupOf.values())];
}

function describe({ owner, words, fit, ownerFit }: ForeignAbstract): string {
  const percent = (part: number) => `${Math.round(100 * part)} %`;
  return (
    `${percent(words)} of the words are, in the same order, those of the abstract of ` +
    `${nameWithLine(owner)}; this title fits the text to ${percent(fit)}, that one to ` +
    `${percent(ownerFit)}.`
  );
}
