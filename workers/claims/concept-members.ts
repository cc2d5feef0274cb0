import type { FactsCorpus } from '../../data/corpus.ts';
import { readPhrase, type Part } from './phrase.ts';
import type { Selected } from './sample.ts';

/**
 * Places in the sample of the papers that use at least one of the variants, rising; a paper uses a
 * variant if each of its words, in any inflection, stands anywhere in its title or abstract.
 */
export function conceptMembers(
  variants: readonly string[],
  corpus: FactsCorpus,
  sample: Selected,
): readonly number[] {
  const phrases = variants.map((variant) => readPhrase(variant, corpus));
  return sample.counted.filter((at) => phrases.some((parts) => usesPhrase(parts, sample, at)));
}

/** Whether the paper at this place of the sample uses every part of the phrase. */
export function usesPhrase(parts: readonly Part[], { tokens }: Selected, at: number): boolean {
  const { title, abstract } = tokens[at]!;
  return (
    parts.length > 0 &&
    parts.every(({ term }) => term !== null && (title.includes(term) || abstract.includes(term)))
  );
}
