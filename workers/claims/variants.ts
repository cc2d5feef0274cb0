import type { FactsCorpus } from '../../data/corpus.ts';
import { conceptMembers } from './concept-members.ts';
import { isInverted, nearDerivations, nearFollowers } from './near-forms.ts';
import { readPhrase, type Part } from './phrase.ts';
import type { Selected } from './sample.ts';
import { countSpellings, type Spelling } from './spelling.ts';

const MOST_UNUSED = 6;

/** A text that a concept may stand for. */
export interface Variant {
  text: string;
  /** Papers of the sample that use it. */
  papers: number;
  used: boolean;
  ids: string[];
  /** How those papers write it: inflections, acronym and expansion are joined. */
  spellings: Spelling[];
}

/** A concept's text says nothing that could be counted. */
export class ConceptError extends Error {
  override readonly name = 'ConceptError';
}

/**
 * The variants of a concept with their papers in the sample: the text itself; for a text of two
 * parts what else follows the leading one in the corpus, for one of a single part what begins with
 * it. Used are the text and what the corpus uses in the same sense.
 */
export function proposeVariants(text: string, corpus: FactsCorpus, sample: Selected): Variant[] {
  const parts = readPhrase(text, corpus);
  if (parts.length === 0) throw new ConceptError(`“${text}” holds no word to look for`);
  const own = makeVariant(text.trim(), true, corpus, sample);
  const others = findOthers(parts, corpus)
    .map((other) => makeVariant(other.text, other.near, corpus, sample))
    .filter(({ papers }) => papers > 0);
  const used = others.filter((variant) => variant.used);
  const rest = others.filter((variant) => !variant.used).sort((a, b) => b.papers - a.papers);
  return [own, ...used, ...rest.slice(0, MOST_UNUSED)];
}

function findOthers([first, second, ...more]: readonly Part[], corpus: FactsCorpus) {
  if (!first || first.term === null || more.length > 0) return [];
  const label = (term: number) => corpus.vocabulary[term]!.label;
  if (!second) {
    return nearDerivations(first.term, corpus).map(({ term, near }) => ({
      text: label(term),
      near,
    }));
  }
  if (second.term === null) return [];
  const inverted = isInverted(first.term, second.term, corpus);
  const [leader, follower] = inverted ? [second.term, first.term] : [first.term, second.term];
  return nearFollowers(leader, follower, corpus).map(({ term, near }) => ({
    text: `${(inverted ? second : first).words} ${label(term)}`,
    near,
  }));
}

/** The same with exactly the given variants used; those that were not proposed come first. */
export function tickVariants(
  proposed: readonly Variant[],
  ticked: readonly string[],
  corpus: FactsCorpus,
  sample: Selected,
): Variant[] {
  const key = (text: string) => text.trim().toLowerCase();
  const chosen = new Map(ticked.map((text) => [key(text), text.trim()]));
  chosen.delete('');
  if (chosen.size === 0) throw new ConceptError('no variant is chosen');
  const kept = proposed.map((variant) => ({ ...variant, used: chosen.has(key(variant.text)) }));
  for (const { text } of proposed) chosen.delete(key(text));
  const added = [...chosen.values()].map((text) => makeVariant(text, true, corpus, sample));
  return [...added, ...kept];
}

function makeVariant(text: string, used: boolean, corpus: FactsCorpus, sample: Selected): Variant {
  const members = conceptMembers([text], corpus, sample);
  const terms = readPhrase(text, corpus).flatMap(({ term }) => (term === null ? [] : [term]));
  const papers = members.map((at) => sample.papers[at]!);
  return {
    text,
    papers: members.length,
    used,
    ids: papers.map(({ id }) => id),
    spellings: countSpellings(terms, corpus, papers),
  };
}
