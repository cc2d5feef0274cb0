import type { Paper, Place } from '../paper.ts';
import { splitLines } from '../sources/lines.ts';
import type { Document } from '../sources/document.ts';
import { editDistance } from './edit-distance.ts';
import { makeFinding, placeOf, type Finding } from './finding.ts';

const LONG_NAME = 9;

/**
 * One finding for each heading whose venue is spelled otherwise than the entries below it have it, and
 * one for each venue that only entries with a slip of the pen name.
 */
export function findMisspeltVenues(
  papers: readonly Paper[],
  documents: readonly Document[],
): Finding[] {
  const venues = countVenues(papers);
  return [
    ...documents.flatMap((document) => misspeltHeadings(document, papers, venues)),
    ...rareVenues(papers, venues),
  ];
}

type Venues = ReadonlyMap<string, number>;

function countVenues(papers: readonly Paper[]): Venues {
  const counts = new Map<string, number>();
  for (const { venue } of papers) counts.set(venue, (counts.get(venue) ?? 0) + 1);
  return counts;
}

function misspeltHeadings(
  { document, text }: Document,
  papers: readonly Paper[],
  venues: Venues,
): Finding[] {
  const rows = papers.flatMap((paper) =>
    paper.sources.filter((place) => place.document === document).map((place) => ({ paper, place })),
  );
  const labels = readLabels(text);
  return labels.flatMap(({ venue, year, line }) => {
    if (venues.has(venue)) return [];
    const next = labels.find((later) => later.line > line)?.line ?? Infinity;
    const below = rows.filter(({ place }) => place.lines[0] >= line && place.lines[0] < next);
    const meant = below.filter(({ paper }) => paper.year === year && isSlip(venue, paper.venue));
    const [first] = meant;
    if (first === undefined) return [];
    const records = [...new Set(meant.map(({ paper }) => paper.id))];
    const effect = `The papers below it count for ${first.paper.venue}.`;
    const place: Place = { document, lines: [line, line] };
    return [report(records, place, venue, first.paper.venue, effect)];
  });
}

interface VenueLabel {
  venue: string;
  year: number;
  line: number;
}

const LABEL =
  /^\W*(?:\d{1,3}[.)]\W*)?(\p{L}[\p{L}\d&+ -]{1,40}?)(?:\s*['’](\d\d)|[\s'’-]((?:19|20)\d\d))\b/u;
const LONGEST_LABEL = 60;
const LONGEST_LINE = 400;

// A heading is a short line, or one that is short without the addresses of its links.
function readLabels(text: string): VenueLabel[] {
  return splitLines(text).flatMap(({ number, text: line }) => {
    if (line.length > LONGEST_LINE) return [];
    const visible = line
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/<[^>]*>/g, ' ')
      .trim();
    const [, venue, short, long] = LABEL.exec(visible) ?? [];
    if (venue === undefined || visible.length > LONGEST_LABEL) return [];
    const year = short === undefined ? Number(long) : 2000 + Number(short);
    return [{ venue: venue.trim(), year, line: number }];
  });
}

/** Whether one name is the other with a letter wrong, or two if it is long. */
function isSlip(name: string, meant: string): boolean {
  const [one, other] = [name.toLowerCase(), meant.toLowerCase()];
  const most = Math.min(one.length, other.length) >= LONG_NAME ? 2 : 1;
  if (Math.abs(one.length - other.length) > most) return false;
  return name !== meant && editDistance(one, other) <= most;
}

const SHORT_NAME = 5;
const LONGEST_NAME = 40;
const FAR_RARER = 3;

// Short names such as HPCA and HPDC are often a letter apart and yet two venues; so are numbered ones.
function rareVenues(papers: readonly Paper[], venues: Venues): Finding[] {
  const usual = [...venues].filter(([, count]) => count >= FAR_RARER);
  return [...venues].flatMap(([venue, count]) => {
    const meant = usual.find(
      ([other, uses]) => uses >= FAR_RARER * count && isRareSlip(venue, other),
    );
    const members = meant === undefined ? [] : papers.filter((paper) => paper.venue === venue);
    const [first] = members;
    if (meant === undefined || first === undefined) return [];
    const effect = `“${venue}” stays a venue of its own.`;
    return [
      report(
        members.map(({ id }) => id),
        placeOf(first, 'venue'),
        venue,
        meant[0],
        effect,
      ),
    ];
  });
}

function isRareSlip(venue: string, other: string): boolean {
  if (venue === other || Math.max(venue.length, other.length) > LONGEST_NAME) return false;
  if (venue.toLowerCase() === other.toLowerCase()) return true;
  const isShort = Math.min(venue.length, other.length) <= SHORT_NAME;
  const digits = (name: string) => name.replace(/\D/g, '');
  return !isShort && digits(venue) === digits(other) && isSlip(venue, other);
}

function report(
  records: readonly string[],
  place: Place,
  venue: string,
  meant: string,
  effect: string,
): Finding {
  const evidence = `The source has the venue “${venue}” here, elsewhere “${meant}”.`;
  return makeFinding('misspelt-venue', { records, place, evidence, effect });
}
