import type { FactsCorpus } from '../../data/corpus.ts';
import { judgeMember } from '../inference/family.ts';
import { countRows, sliceOf } from '../inference/shuffled-years.ts';
import type { Step } from '../inference/step.ts';
import { testTrends } from '../inference/trend-test.ts';
import type { FamilyName } from './claim-report.ts';
import { makeClaimRow, type ClaimRow } from './claim-row.ts';
import { conceptMembers } from './concept-members.ts';
import { detect } from './detectable.ts';
import { stepFamilyLuck, summariseLuck, type ByLuck } from './family-luck.ts';
import { membershipOf, type Row } from './row.ts';
import type { Choice, Sample } from './sample.ts';
import { nameSlice, type SliceName } from './slice-name.ts';
import { proposeVariants, tickVariants, type Variant } from './variants.ts';
import { venueMix } from './venue-mix.ts';

/** A concept as the reader asks for it. */
export interface ConceptQuery {
  readonly text: string;
  /** The variants to count, or null for those that are proposed. */
  readonly variants: readonly string[] | null;
  /** Whether the reader changed its variants or years after its line was shown. */
  readonly afterLooking?: boolean;
}

/** What can be said of a concept, judged as one more member of the family of terms or, where it counts just a term's papers, as that term. */
export interface ConceptReport extends ByLuck {
  concept: string;
  slice: SliceName;
  variants: Variant[];
  family: FamilyName;
  row: ClaimRow;
}

/** The family of terms as far as a concept needs it. */
export interface TermFamily extends ByLuck {
  readonly p: readonly number[];
  /** The terms themselves, in the order of their p values. */
  readonly members: readonly Row[];
}

/** Tests the terms of a sample, a step for each shuffle. */
export function* weighTerms(
  sample: Sample,
  rows: readonly Row[],
  seed: number,
): Generator<Step, TermFamily> {
  const membership = membershipOf(sample, rows);
  const tests = testTrends(sliceOf(membership), countRows(membership), seed);
  const luck = yield* stepFamilyLuck(membership, seed);
  return { p: tests.map(({ p }) => p), members: rows, ...summariseLuck(luck) };
}

/** Judges a concept beside the terms of the same sample; throws a ConceptError if it has no word. */
export function reportConcept(
  { text, variants: ticked, afterLooking = false }: ConceptQuery,
  corpus: FactsCorpus,
  sample: Sample,
  { terms, choice, seed }: { terms: TermFamily; choice: Choice; seed: number },
): ConceptReport {
  const { expectedByLuck, anyByLuck, shuffles } = terms;
  const proposed = proposeVariants(text, corpus, sample);
  const variants = ticked ? tickVariants(proposed, ticked, corpus, sample) : proposed;
  const used = variants.filter((variant) => variant.used).map((variant) => variant.text);
  const row: Row = {
    kind: 'concept',
    id: text,
    label: text,
    papers: conceptMembers(used, corpus, sample),
    stability: null,
    afterLooking,
  };
  const others = othersOf(row, terms);
  return {
    concept: text,
    slice: nameSlice(sample, choice),
    variants,
    family: { kind: 'term', size: others.length + 1 },
    expectedByLuck,
    anyByLuck,
    shuffles,
    row: judgeConcept(sample, row, others, seed),
  };
}

/** The p values beside the concept's: a term that it counts the papers of is no second member. */
function othersOf({ papers }: Row, { p, members }: TermFamily): readonly number[] {
  const own = members.findIndex(
    (term) =>
      term.papers.length === papers.length && term.papers.every((at, i) => at === papers[i]),
  );
  return own < 0 ? p : p.toSpliced(own, 1);
}

function judgeConcept(sample: Sample, row: Row, others: readonly number[], seed: number): ClaimRow {
  const membership = membershipOf(sample, [row]);
  const [slice, counts] = [sliceOf(membership), countRows(membership)[0]!];
  const claim = judgeMember(slice, counts, others, seed);
  const mixOf = venueMix(sample);
  const mix = mixOf && mixOf(row.papers);
  const needed = detect(slice, counts, others, seed);
  return makeClaimRow(sample, row, { slice, counts, claim, mix, ...needed }, seed);
}
