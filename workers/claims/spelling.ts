import type { FactsCorpus } from '../../data/corpus.ts';
import { usableAbstract, type Paper, type PaperFacts } from '../../data/paper.ts';

/** One way to write a term and how many papers write it so. */
export interface Spelling {
  text: string;
  papers: number;
}

/** The ways in which the papers write the terms, most papers first: inflections, acronym, expansion. */
export function countSpellings(
  terms: readonly number[],
  corpus: FactsCorpus,
  papers: readonly PaperFacts[],
): Spelling[] {
  const texts = papers.map(textOf);
  return terms
    .flatMap((term) => spellingsOf(term, corpus))
    .map(({ text, pattern }) => ({
      text,
      papers: texts.filter((words) => pattern.test(words)).length,
    }))
    .filter((spelling) => spelling.papers > 0)
    .sort((a, b) => b.papers - a.papers || (a.text < b.text ? -1 : 1));
}

function textOf(paper: Paper | PaperFacts): string {
  if (!('abstract' in paper)) throw new Error('The texts of the papers were not opened.');
  return `${paper.title}\n${usableAbstract(paper) ?? ''}`;
}

const known = new WeakMap<FactsCorpus['forms'], Map<number, string[]>>();

/** The spellings of each term, sorted out once of a corpus. */
function formsOf({ forms }: Pick<FactsCorpus, 'forms'>): Map<number, string[]> {
  const made = known.get(forms) ?? new Map<number, string[]>();
  if (known.has(forms)) return made;
  for (const form of Object.keys(forms)) {
    const own = made.get(forms[form]!);
    if (own) own.push(form);
    else made.set(forms[form]!, [form]);
  }
  known.set(forms, made);
  return made;
}

function spellingsOf(term: number, { vocabulary, forms, acronyms }: FactsCorpus) {
  const known = vocabulary[term];
  if (!known) return [];
  const senses = acronyms.filter((acronym) => acronym.term === known.term);
  const short = new Set(senses.map((sense) => sense.short.toLowerCase()));
  const words = (formsOf({ forms }).get(term) ?? []).filter((form) => !short.has(form));
  const joined = senses.flatMap((sense) => [sense.short, withoutPlural(sense.long)]);
  return [
    ...words.map((text) => ({ text, pattern: patternOf(text, '') })),
    ...distinct(joined).map((text) => ({ text, pattern: patternOf(text, 's?') })),
  ];
}

function withoutPlural(long: string): string {
  return long
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/([^s])s$/, '$1');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()];
}

function patternOf(text: string, ending: string): RegExp {
  const words = text.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const edge = '[\\p{L}\\p{N}]';
  return new RegExp(`(?<!${edge})${words.join('[\\s-]+')}${ending}(?!${edge})`, 'iu');
}
