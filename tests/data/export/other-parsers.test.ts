import { fileURLToPath } from 'node:url';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readBuiltIn } from '../../../data/build/built-in.ts';
import { citeBibtex, writeBibtex } from '../../../data/export/bibtex.ts';
import { writeCsv } from '../../../data/export/csv.ts';
import { writeRis } from '../../../data/export/ris.ts';

// The whole built-in corpus, written by us and read by parsers of other hands: citation-js and Papa Parse.

const { papers } = readBuiltIn(fileURLToPath(new URL('../../../data/papers', import.meta.url)));

interface Item {
  title: string;
  author?: {
    given?: string;
    family?: string;
    'non-dropping-particle'?: string;
    'dropping-particle'?: string;
    suffix?: string;
    literal?: string;
    name?: string;
  }[];
  issued?: { 'date-parts': [[number]] };
  'container-title'?: string;
  'event-title'?: string;
  event?: string;
  DOI?: string;
  URL?: string;
  abstract?: string;
}

function readByCitationJs(text: string): Item[] {
  return plugins.input.chain(text, { generateGraph: false }) as Item[]; // CSL items, by its documentation
}

function told({ title, author = [], issued, DOI, URL, abstract, ...item }: Item) {
  const names = author.map((one) =>
    [
      one.given,
      one['dropping-particle'],
      one['non-dropping-particle'],
      one.family ?? one.literal ?? one.name,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return {
    title,
    names,
    year: issued?.['date-parts'][0][0] ?? 0,
    venue: item['container-title'] ?? item['event-title'] ?? item.event,
    DOI,
    URL,
    abstract,
  };
}

const expected = papers.map(({ title, authors, year, venue, doi, url, abstract }) => ({
  ...{ title, names: authors.map(({ name }) => name), year, venue },
  ...{ DOI: doi ?? undefined, URL: url ?? undefined, abstract: abstract ?? undefined },
}));

describe('another parser reads the same records', () => {
  it('from BibTeX', () => {
    plugins.config.get('@bibtex').parse.sentenceCase = 'never';
    expect(readByCitationJs(writeBibtex(papers)).map(told)).toEqual(expected);
  });

  it('from BibTeX of one paper each, which has fields of BibTeX alone', () => {
    const entries = papers.map(citeBibtex);
    expect(entries.flatMap((entry) => readByCitationJs(entry).map(told))).toEqual(expected);
    const names = entries.flatMap((entry) =>
      [...entry.matchAll(/^  (\w+) += \{/gm)].map(([, name]) => name),
    );
    const known = ['title', 'author', 'booktitle', 'year', 'doi', 'url', 'keywords', 'abstract'];
    expect([...new Set(names)].sort()).toEqual(known.sort());
  });

  it('from RIS', () => {
    expect(readByCitationJs(writeRis(papers)).map(told)).toEqual(expected);
  });

  it('from CSV', () => {
    const { data, errors } = papaparse.parse<Record<string, string>>(writeCsv(papers), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(
      data.map(({ title, authors, year, venue, doi, url, abstract, stars, kind, id }) => ({
        title,
        authors,
        year,
        venue,
        doi,
        url,
        abstract,
        stars,
        kind,
        id,
      })),
    ).toEqual(
      papers.map(({ title, authors, year, venue, doi, url, abstract, stars, kind, id }) => ({
        ...{
          title,
          authors: authors.map(({ name }) => name).join('; '),
          year: String(year),
          venue,
        },
        ...{
          doi: doi ?? '',
          url: url ?? '',
          abstract: abstract ?? '',
          stars: String(stars),
          kind,
          id,
        },
      })),
    );
  });
});
