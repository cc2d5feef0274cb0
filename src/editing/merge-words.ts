import { heirs, type Part } from '../../workers/edits/merge.ts';

/** A part of a merged topic with the name that it was shown under. */
export interface NamedPart extends Part {
  readonly label: string;
}

/** What a merged topic keeps of its parts, as the end of a sentence. */
export function keptInWords(into: NamedPart, other: NamedPart): string {
  const { heir, namesake } = heirs(into, other);
  const why = into.papers === other.papers ? 'for both are as large' : 'the larger of the two';
  return heir === namesake
    ? `the name and colour of “${heir.label}”, ${why}`
    : `the name that you gave, “${namesake.label}”, and the colour of “${heir.label}”, ${why}`;
}
