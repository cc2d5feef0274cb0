import type { Author, Paper } from '../../../data/paper.ts';
import { pick, sentencesOf, type Next } from './alterations.ts';

/**
 * An extended version of a paper: the same work under a longer or newer title, by its authors or one
 * more, with some of its sentences and others that `other` lends. It stands where `other` stood or in
 * the next row, in the same venue or another, with the same link or none.
 */
export function extend(paper: Paper, other: Paper, next: Next): Paper {
  const kept = sentencesOf(paper.abstract ?? '').filter(() => next() < 0.5);
  const own = sentencesOf(other.abstract ?? '').slice(-4);
  return {
    ...other,
    title: extendTitle(paper.title, other.title, next),
    authors: pick([paper.authors, [...paper.authors, ...other.authors.slice(0, 1)]], next),
    abstract: [...kept, ...own].join(' '),
    url: pick([null, paper.url], next),
    venue: pick([paper.venue, 'Journal of Systems'], next),
    year: paper.year,
    sources: pick([other.sources, nextRow(paper)], next),
  };
}

/**
 * Another paper by the authors of a paper: one or two of its sentences stand in an abstract of its
 * own, and its artefact's link may be the same.
 */
export function companion(paper: Paper, other: Paper, next: Next): Paper {
  const shared = sentencesOf(paper.abstract ?? '');
  const at = Math.floor(next() * Math.max(1, shared.length - 1));
  const boilerplate = shared.slice(at, at + 1 + Math.floor(2 * next()));
  const own = sentencesOf(other.abstract ?? '');
  if (paper.url === null && other.url === null) {
    paper.url = `https://github.com/group/${paper.id}`;
    other.url = `${paper.url}/`;
  }
  return {
    ...other,
    authors: groupOf(paper, other, next),
    abstract: [...own.slice(0, 2), ...boilerplate, ...own.slice(2)].join(' '),
    sources: pick([other.sources, nextRow(paper)], next),
  };
}

// One or two authors may well have two papers in a row; longer lists differ in someone.
function groupOf(paper: Paper, other: Paper, next: Next): Author[] {
  if (paper.authors.length <= 2) return paper.authors;
  const half = paper.authors.slice(0, Math.ceil(paper.authors.length / 2));
  const guest = other.authors.slice(0, 1);
  return pick([half, [...guest, ...paper.authors], paper.authors.toReversed()], next);
}

function extendTitle(title: string, other: string, next: Next): string {
  const [stem = title, rest] = title.split(': ');
  const ways = [`${title} (Extended Version)`, `Revisiting ${title}`, `${title}: Two Years Later`];
  if (rest !== undefined && stem.split(' ').length <= 3)
    ways.push(`${stem}: ${other.split(': ').at(-1) ?? other}`);
  return pick(ways, next);
}

// Where a row has lines of its own; elsewhere the next line is the next paper's.
function nextRow({ sources }: Paper): Paper['sources'] {
  return sources.slice(0, 1).map(({ document, lines: [first, last] }) => {
    const line = last > first ? first + 1 : last + 5000;
    return { document, lines: [line, line] };
  });
}
