import type { Acronym } from './concepts.ts';
import type { Word } from './word.ts';

/** What a reader is shown for a term that joins an acronym with its expansion. */
export interface ConceptName {
  label: string;
  /** Expansion and short form, as in "federated learning (FL)"; null where hardly anyone writes the short form. */
  full: string | null;
}

/**
 * The name of each joined term: the short form if at least half of the term's papers write it, else its expansion. `papers`
 * are the texts before joining, `joined` the same after, `proper` the lower-case forms of names that keep their capital.
 */
export function nameConcepts(
  papers: readonly (Word | null)[][][],
  joined: readonly (Word | null)[][][],
  acronyms: readonly Acronym[],
  proper: ReadonlySet<string>,
): Map<string, ConceptName> {
  const written = countPapers(papers, (word) => word.surface.replace(/(?<=\p{Lu})s$/u, ''));
  const all = countPapers(joined, (word) => word.term);
  const commonest = new Map<string, Acronym>();
  for (const acronym of acronyms) {
    const other = commonest.get(acronym.term);
    if (!other || acronym.papers > other.papers) commonest.set(acronym.term, acronym);
  }
  return new Map(
    [...commonest].map(([term, acronym]) => [
      term,
      nameConcept(
        { ...acronym, long: lowerCase(acronym.long, proper) },
        written.get(acronym.short) ?? 0,
        all.get(term) ?? 0,
      ),
    ]),
  );
}

// A term that is not the short form's own is the second sense of a clash, whose short form means something else.
function nameConcept({ term, short, long }: Acronym, written: number, all: number): ConceptName {
  if (term !== short.toLowerCase()) return { label: long, full: null };
  return {
    label: written * 2 >= all ? short : long,
    full: written >= 2 || written * 2 >= all ? `${long} (${short})` : null,
  };
}

function countPapers(
  papers: readonly (Word | null)[][][],
  key: (word: Word) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const parts of papers) {
    const keys = new Set(parts.flat().flatMap((word) => (word ? [key(word)] : [])));
    for (const each of keys) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return counts;
}

/** Small letters but for proper names and words with capitals inside. */
function lowerCase(long: string, proper: ReadonlySet<string>): string {
  return long.replace(/[\p{L}\p{N}]+/gu, (word) =>
    /\p{L}.*\p{Lu}/u.test(word) || proper.has(word.toLowerCase()) ? word : word.toLowerCase(),
  );
}
