/** A topic that is about to be merged. */
export interface Part {
  readonly papers: number;
  /** The name that the reader gave it, null where it has its own. */
  readonly name: string | null;
}

/**
 * From which part a merged topic has its number and colour, and from which its name: both from the larger, of equal ones
 * from the one merged into. Only a name that the reader gave to the one merged into stays before one that nobody gave.
 */
export function heirs<P extends Part>(into: P, other: P): { heir: P; namesake: P } {
  const heir = other.papers > into.papers ? other : into;
  return { heir, namesake: heir.name === null && into.name !== null ? into : heir };
}
