/** A concept with a line of its own. */
export interface ConceptChoice {
  text: string;
  /** The variants that count; null for those proposed. */
  variants: string[] | null;
  /** The variants were changed after the line was shown. */
  afterLooking?: boolean;
}

/** The concepts that stand there unasked. */
export const defaultConcepts: ConceptChoice[] = [
  { text: 'LLM', variants: null },
  { text: 'LLM serving', variants: null },
];

/** Writes `LLM,LLM serving:LLM serving|LLM inference!`: variants after `:`, `!` where they were changed after looking. */
export function formatConcepts(concepts: readonly ConceptChoice[]): string {
  return concepts
    .map(({ text, variants, afterLooking }) => {
      const ticked = variants === null ? '' : `:${variants.map(escape).join('|')}`;
      return `${escape(text)}${ticked}${afterLooking ? '!' : ''}`;
    })
    .join(',');
}

/** Reads what formatConcepts wrote; null, as of a link that names none, gives the default. */
export function readConcepts(text: string | null): ConceptChoice[] {
  if (text === null) return defaultConcepts;
  const read = text.split(',').map((part) => {
    const afterLooking = part.endsWith('!');
    const [name = '', ticked] = (afterLooking ? part.slice(0, -1) : part).split(':');
    const variants = ticked === undefined ? null : ticked.split('|').map(unescape).filter(Boolean);
    return { text: unescape(name).trim(), variants, ...(afterLooking && { afterLooking }) };
  });
  return read.filter((concept, at) => concept.text !== '' && indexOf(read, concept.text) === at);
}

/** Why a text cannot become a concept, in words; null where it can. */
export function refuseConcept(concepts: readonly ConceptChoice[], text: string): string | null {
  const name = text.trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return 'Type a word to look for.';
  if (indexOf(concepts, name) >= 0) return `“${name}” is among the concepts already.`;
  return null;
}

/** The same concepts with one variant more or less; the concept counts as changed after looking. */
export function tickVariant(
  concepts: readonly ConceptChoice[],
  concept: string,
  used: readonly string[],
  variant: string,
): ConceptChoice[] {
  const others = used.filter((text) => text !== variant);
  const variants = others.length < used.length ? others : [...used, variant];
  return concepts.map((one) =>
    one.text === concept ? { ...one, variants, afterLooking: true } : one,
  );
}

function indexOf(concepts: readonly ConceptChoice[], text: string): number {
  return concepts.findIndex((concept) => concept.text.toLowerCase() === text.toLowerCase());
}

const marks = /[,:|!%]/g;

function escape(text: string): string {
  return text.replace(marks, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescape(text: string): string {
  return text.replace(/%(2C|3A|7C|21|25)/gi, (code) =>
    String.fromCharCode(parseInt(code.slice(1), 16)),
  );
}
