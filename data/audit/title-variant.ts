import type { Duplicate } from '../merge.ts';
import type { Paper, Place } from '../paper.ts';
import type { Document } from '../sources/document.ts';
import { splitLines } from '../sources/lines.ts';
import { wordsOf } from '../title-key.ts';
import { makeFinding, type Finding } from './finding.ts';
import { findSpelling } from './title-spelling.ts';
import { nameInText } from './system-name.ts';

/**
 * One finding for each other spelling of a title, in another entry or mention of the paper or, for
 * the name of its system, in its own abstract. Case, accents and punctuation make no other spelling.
 */
export function findTitleVariants(
  papers: readonly Paper[],
  duplicates: readonly Duplicate[],
  documents: readonly Document[],
  foreignAbstracts: ReadonlySet<string>,
): Finding[] {
  return [
    ...entryVariants(duplicates),
    ...mentionVariants(papers, duplicates, documents),
    ...papers.filter(({ id }) => !foreignAbstracts.has(id)).flatMap(nameVariants),
  ];
}

function entryVariants(duplicates: readonly Duplicate[]): Finding[] {
  return duplicates.flatMap(({ of, sources, title, keptTitle }) => {
    const [place] = sources;
    if (place === undefined || spelling(title) === spelling(keptTitle)) return [];
    const evidence = `The entry has the title “${title}”, the record “${keptTitle}”.`;
    return [report(of, place, evidence)];
  });
}

function spelling(title: string): string {
  return wordsOf(title).join(' ');
}

function mentionVariants(
  papers: readonly Paper[],
  duplicates: readonly Duplicate[],
  documents: readonly Document[],
): Finding[] {
  const entries = new Set(duplicates.flatMap(({ sources }) => sources.slice(0, 1).map(placeKey)));
  const lines = new Map(documents.map(({ document, text }) => [document, splitLines(text)]));
  return papers.flatMap(({ id, title, sources }) =>
    sources.slice(1).flatMap((place) => {
      if (entries.has(placeKey(place))) return [];
      const [first, last] = place.lines;
      const mention = lines.get(place.document)?.slice(first - 1, last) ?? [];
      const other = findSpelling(title, mention.map(({ text }) => text).join('\n'));
      if (other === null || spelling(other) === spelling(title)) return [];
      const evidence = `The mention has the title “${other}”, the record “${title}”.`;
      return [report(id, place, evidence)];
    }),
  );
}

function placeKey({ document, lines }: Place): string {
  return [document, ...lines].join('\n');
}

function nameVariants(paper: Paper): Finding[] {
  const name = nameInText(paper.title, paper.repairedAbstract ?? paper.abstract ?? '');
  const [place] = paper.sources;
  if (name === null || place === undefined) return [];
  const evidence =
    `The title calls the system “${name.inTitle}”, the abstract calls it “${name.inText}” ` +
    `${name.times} times.`;
  return [report(paper.id, place, evidence)];
}

function report(id: string, place: Place, evidence: string): Finding {
  const effect = 'The record keeps its title.';
  return makeFinding('title-variant', { records: [id], place, evidence, effect });
}
