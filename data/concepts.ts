import type { Definition } from './acronyms.ts';
import type { Word } from './word.ts';
import type { Tie } from './tokens.ts';

/** A short form joined with its expansion; both are counted as `term`. */
export interface Acronym {
  term: string;
  short: string;
  long: string;
  /** How many papers define it so. */
  papers: number;
}

interface Sense {
  short: string;
  long: string;
  words: string[];
  term: string;
  papers: Set<number>;
}

type Stream = (Word | null)[];

// Short forms that authors of the field use without ever spelling them out.
const wellKnown: readonly Definition[] = [{ short: 'KV', long: 'key-value' }];

/**
 * Replaces each expansion of an acronym in the streams by the acronym's term and gives the acronym that term too.
 * A short form with two expansions keeps a term for each; where a paper defines none, the one most papers define is meant.
 */
export function joinAcronyms(
  streams: readonly Stream[][],
  definitions: readonly (readonly Definition[])[],
  foldWords: (words: string[]) => string[],
): { streams: Stream[][]; acronyms: Acronym[] } {
  const senses = [
    ...collectSenses(definitions, foldWords),
    ...undefinedSenses(streams, definitions, foldWords),
  ];
  const byShort = groupByShort(senses);
  nameSenses(byShort, ordinaryWords(streams, byShort));
  const byFirst = groupByFirstWord(senses);
  const joined = streams.map((parts, paper) =>
    parts.map((stream) => shorten(expand(stream, byFirst), paper, byShort)),
  );
  const acronyms = senses
    .map(({ term, short, long, papers }) => ({ term, short, long, papers: papers.size }))
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  return { streams: joined, acronyms };
}

function collectSenses(
  definitions: readonly (readonly Definition[])[],
  foldWords: (words: string[]) => string[],
): Sense[] {
  const senses = new Map<string, Sense>();
  definitions.forEach((found, paper) => {
    for (const { short, long } of found) {
      const words = foldWords(long.split(/[\s/-]+/).filter(Boolean));
      const key = `${short.toLowerCase()}\t${words.join(' ')}`;
      const sense = senses.get(key) ?? { short, long, words, term: '', papers: new Set<number>() };
      sense.papers.add(paper);
      senses.set(key, sense);
    }
  });
  return [...senses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sense]) => sense);
}

/** The well-known short forms that the texts use and none defines. */
function undefinedSenses(
  streams: readonly Stream[][],
  definitions: readonly (readonly Definition[])[],
  foldWords: (words: string[]) => string[],
): Sense[] {
  const defined = new Set(definitions.flat().map(({ short }) => short));
  const used = new Set(streams.flat(2).map((word) => word?.surface));
  return wellKnown
    .filter(({ short }) => used.has(short) && !defined.has(short))
    .flatMap((definition) => collectSenses([[definition]], foldWords))
    .map((sense) => ({ ...sense, papers: new Set() }));
}

function groupByShort(senses: Sense[]): Map<string, Sense[]> {
  const groups = new Map<string, Sense[]>();
  for (const sense of senses) {
    const key = sense.short.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), sense]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.papers.size - a.papers.size);
  return groups;
}

function nameSenses(byShort: Map<string, Sense[]>, ordinary: ReadonlySet<string>): void {
  for (const [short, group] of byShort) {
    const [first] = group;
    for (const sense of group) {
      const same = first && !ordinary.has(short) && alike(sense.words, first.words);
      sense.term = same ? short : sense.words.join(' ');
    }
  }
}

/** The short forms, in small letters, that more papers write as an ordinary word (grasp) than as the acronym (GRASP). */
function ordinaryWords(
  streams: readonly Stream[][],
  byShort: ReadonlyMap<string, Sense[]>,
): ReadonlySet<string> {
  const more = new Map<string, number>();
  streams.forEach((parts, paper) => {
    const written = new Map<string, boolean>();
    for (const word of parts.flat()) {
      const group = word && byShort.get(word.term);
      if (!group) continue;
      const asAcronym = isWritten(word.surface) || group.some((s) => s.papers.has(paper));
      written.set(word.term, asAcronym || written.get(word.term) === true);
    }
    for (const [term, asAcronym] of written)
      more.set(term, (more.get(term) ?? 0) + (asAcronym ? -1 : 1));
  });
  return new Set([...more].filter(([, count]) => count > 0).map(([term]) => term));
}

/** Whether a word is spelt as an acronym, not as one that begins a sentence. */
function isWritten(surface: string): boolean {
  return /\p{Lu}.*[\p{Lu}\p{N}]|^\p{Lu}$/u.test(surface);
}

/** Two expansions mean the same if they share their letters up to small words and inflection. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const content = (words: readonly string[]): string[] =>
    words.filter((word) => word.length > 3).map((word) => word.slice(0, 5));
  const [x, y] = [content(a), content(b)];
  const shared = x.filter((word) => y.includes(word)).length;
  return shared * 3 >= Math.max(x.length, y.length) * 2;
}

function groupByFirstWord(senses: Sense[]): Map<string, Sense[]> {
  const groups = new Map<string, Sense[]>();
  for (const sense of senses) {
    const [first = ''] = sense.words;
    groups.set(first, [...(groups.get(first) ?? []), sense]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length);
  return groups;
}

function expand(stream: Stream, byFirst: ReadonlyMap<string, Sense[]>): Stream {
  const out: Stream = [];
  for (let at = 0; at < stream.length;) {
    const sense = byFirst
      .get(stream[at]?.term ?? '')
      ?.find(({ words }) => words.every((word, i) => stream[at + i]?.term === word));
    const word = stream[at] ?? null;
    out.push(sense ? conceptWord(sense, word?.tie ?? '') : word);
    at += sense ? sense.words.length : 1;
  }
  return out;
}

function conceptWord(sense: Sense, tie: Tie): Word {
  const surface = sense.term === sense.short.toLowerCase() ? sense.short : sense.long;
  return { term: sense.term, surface, wordClass: 'name', stop: false, tie };
}

function shorten(stream: Stream, paper: number, byShort: ReadonlyMap<string, Sense[]>): Stream {
  return stream.map((word, at) => {
    if (!word) return word;
    const group = byShort.get(word.term) ?? byShort.get(word.term.replace(/s$/, ''));
    if (!group || (!isWritten(word.surface) && !group.some((s) => s.papers.has(paper))))
      return word;
    const sense = group.find((candidate) => candidate.papers.has(paper)) ?? group[0];
    if (!sense || (sense.term.includes(' ') && stream[at - 1]?.term === sense.term)) return word;
    return { ...word, term: sense.term, surface: sense.short, wordClass: 'name', stop: false };
  });
}
