import { hasAbstract, type Kind, type PaperFacts } from './paper.ts';

/** A choice of papers: each part present must hold, each part by any of its values. */
export interface Filter {
  venue?: string[];
  year?: YearSpan[];
  kind?: Kind[];
  label?: string[];
  /** How many stars its source gives it; 0 for none. */
  star?: number[];
  topic?: number[];
  term?: string[];
  /** Whether there is an abstract of the paper's own to read, or only a title. */
  text?: ('abstract' | 'title')[];
  /** Of papers nearly in another topic: by less than so much cosine. */
  margin?: number[];
  id?: string[];
}

export type YearSpan = [first: number, last: number];
export type FilterPart = keyof Filter;

/** What a filter needs to know of a paper beyond its record. */
export interface Facts {
  topic: number | null;
  /** Cosine to its topic less that to the next; null where it is in none. */
  margin: number | null;
  terms: ReadonlySet<string>;
}

export class FilterError extends Error {
  override readonly name = 'FilterError';
}

const kinds: readonly Kind[] = ['paper', 'poster', 'keynote'];
const texts = ['abstract', 'title'] as const;

/** The papers that count by default: papers and posters with an abstract of their own. */
export const counted: Filter = { kind: ['paper', 'poster'], text: ['abstract'] };

/** The parts of a filter that choose editions and kinds of record, and so decide what is known of a year. */
export function editionPart({ venue, year, kind }: Filter): Filter {
  return { ...(venue && { venue }), ...(year && { year }), ...(kind && { kind }) };
}

/** The parts that choose the papers of which a share is taken: all but those about what a paper says. */
export function populationPart(filter: Filter): Filter {
  return { ...editionPart(filter), ...(filter.id && { id: filter.id }) };
}

/** Reads `year=2021-2023,venue=EuroMLSys,kind=paper|poster`: `,` is and, `|` is or, `%2C` and the like stand for themselves; throws a FilterError that names the part it cannot read. */
export function parseFilter(text: string): Filter {
  const filter: Filter = {};
  for (const part of text.split(',').filter((piece) => piece.trim() !== '')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(0, at)).trim().toLowerCase();
    const values = part
      .slice(at + 1)
      .split('|')
      .map((value) => decode(value.trim()))
      .filter(Boolean);
    if (Object.hasOwn(filter, name)) {
      throw new FilterError(`“${name}” stands twice; join its values with |`);
    }
    if (at < 1 || values.length === 0)
      throw new FilterError(`“${part}” is not of the form name=value`);
    setPart(filter, name, values);
  }
  return filter;
}

/** Writes a filter as parseFilter reads it; the empty filter is the empty text. */
export function formatFilter(filter: Filter): string {
  return Object.entries(filter)
    .filter(([, values]) => values !== undefined && values.length > 0)
    .map(([name, values]) => `${name}=${(values as unknown[]).map(formatValue).join('|')}`)
    .join(',');
}

/** Whether the paper is among those the filter chooses; case does not matter. */
export function matches(filter: Filter, paper: PaperFacts, facts: Facts): boolean {
  return matcher(filter)(paper, facts);
}

type Matcher = (paper: PaperFacts, facts: Facts) => boolean;

const known = new WeakMap<Filter, Matcher>();

/** The same for many papers, made once for each filter, which stays as it is. */
export function matcher(filter: Filter): Matcher {
  let made = known.get(filter);
  if (!made) {
    const checks = checksOf(filter);
    made = (paper, facts) => checks.every((holds) => holds(paper, facts));
    known.set(filter, made);
  }
  return made;
}

/** One check for each part that asks for anything. */
function checksOf(filter: Filter): Matcher[] {
  const { venue, year, kind, label, star, topic, term, text, margin, id } = filter;
  return [
    check(
      year,
      (spans) =>
        ({ year: own }) =>
          spans.some(([a, b]) => a <= own && own <= b),
    ),
    check(kind, (kinds) => (paper) => kinds.includes(paper.kind)),
    check(text, (texts) => (paper) => texts.includes(textOf(paper))),
    check(star, (stars) => (paper) => stars.includes(paper.stars)),
    check(topic, (topics) => (_, facts) => facts.topic !== null && topics.includes(facts.topic)),
    check(venue, (venues) => {
      const asked = anyCase(venues);
      return (paper) => asked(paper.venue);
    }),
    check(label, (labels) => {
      const asked = anyCase(labels);
      return (paper) => paper.labels.some(asked);
    }),
    check(term, (terms) => (_, facts) => terms.some((one) => facts.terms.has(fold(one)))),
    check(
      margin,
      (most) =>
        (_, { margin: own }) =>
          own !== null && most.some((one) => own < one),
    ),
    check(id, (ids) => {
      const asked = new Set(ids.map(fold));
      return (paper) => asked.has(fold(paper.id));
    }),
  ].flat();
}

function check<T>(
  values: readonly T[] | undefined,
  make: (values: readonly T[]) => Matcher,
): Matcher[] {
  return values === undefined || values.length === 0 ? [] : [make(values)];
}

function textOf(paper: PaperFacts): (typeof texts)[number] {
  return hasAbstract(paper) ? 'abstract' : 'title';
}

/** Whether a text is one of these in any case; each text is folded once. */
function anyCase(values: readonly string[]): (text: string) => boolean {
  const folded = new Set(values.map(fold));
  const told = new Map<string, boolean>();
  return (text) => {
    let is = told.get(text);
    if (is === undefined) told.set(text, (is = folded.has(fold(text))));
    return is;
  };
}

function fold(text: string): string {
  return text.toLowerCase();
}

function setPart(filter: Filter, name: string, values: string[]): void {
  switch (name) {
    case 'venue':
    case 'label':
    case 'term':
    case 'id':
      filter[name] = values;
      break;
    case 'year':
      filter.year = values.map(parseSpan);
      break;
    case 'kind':
      filter.kind = values.map((value) => oneOf(kinds, value, 'kind'));
      break;
    case 'text':
      filter.text = values.map((value) => oneOf(texts, value, 'text'));
      break;
    case 'star':
    case 'topic':
      filter[name] = values.map((value) => wholeNumber(value, name));
      break;
    case 'margin':
      filter.margin = values.map(parseMargin);
      break;
    default:
      throw new FilterError(
        `there is no part “${name}”; the parts are venue, year, kind, label, star, topic, term, text, margin and id`,
      );
  }
}

/** Reads `2024` or `2021-2024`. */
export function parseSpan(text: string): YearSpan {
  const [first = '', last = first, ...more] = text.split(/[-–]/);
  const span: YearSpan = [wholeNumber(first, 'year'), wholeNumber(last, 'year')];
  if (more.length > 0 || span[0] > span[1])
    throw new FilterError(`“${text}” is not a year or a span of years`);
  return span;
}

function oneOf<T extends string>(allowed: readonly T[], text: string, part: string): T {
  const found = allowed.find((value) => value === text.toLowerCase());
  if (!found)
    throw new FilterError(`there is no ${part} “${text}”; there are ${allowed.join(', ')}`);
  return found;
}

function wholeNumber(text: string, part: string): number {
  if (!/^\d{1,6}$/.test(text.trim())) throw new FilterError(`“${text}” is not a ${part}`);
  return Number(text);
}

function parseMargin(text: string): number {
  const value = /^\d?\.?\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (!(value > 0 && value <= 2)) throw new FilterError(`“${text}” is not a margin of 0 to 2`);
  return value;
}

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value[0] === value[1] ? String(value[0]) : value.join('-');
  return String(value).replace(
    /[,|%=]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  return text.replace(/%(2C|7C|25|3D)/gi, (code) =>
    String.fromCharCode(parseInt(code.slice(1), 16)),
  );
}
