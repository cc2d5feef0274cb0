import { formatFilter, parseFilter, type Filter } from '../../data/filter.ts';

export const views = ['trends', 'papers', 'corpus'] as const;
export type ViewName = (typeof views)[number];
export const corpora = ['euromlsys', 'reading-list', 'all'] as const;
export type CorpusName = (typeof corpora)[number];
export const chartNames = ['dots', 'table'] as const;
export const sorts = ['verdict', 'size', 'name'] as const;
export type SortName = (typeof sorts)[number];
export type ChartName = (typeof chartNames)[number];

/** What the inspector shows. */
export type Pick =
  | { kind: 'nothing' }
  | { kind: 'topic'; topic: number }
  | { kind: 'papers'; where: Filter }
  | { kind: 'paper'; id: string; where: Filter };

export interface ConceptChoice {
  text: string;
  variants: string[] | null;
  /** The variants were changed after the line was shown. */
  afterLooking?: boolean;
}

/** Everything a reader chose; the link holds all of it. */
export interface Choices {
  view: ViewName;
  corpus: CorpusName;
  k: number;
  seed: number;
  chart: ChartName;
  sort: SortName;
  /** Whether papers placed by their title alone are shown. */
  byTitle: boolean;
  filter: Filter;
  /** Ids of records that the reader left out; every view and the topics do without them. */
  without: string[];
  /** Concepts with a line of their own, each with its ticked variants or null for those proposed. */
  concepts: ConceptChoice[];
  pick: Pick;
}

export const topicCounts = { least: 4, most: 20 } as const;

export const defaultChoices: Choices = {
  view: 'trends',
  corpus: 'euromlsys',
  k: 10,
  seed: 1,
  chart: 'dots',
  sort: 'verdict',
  byTitle: false,
  filter: {},
  without: [],
  concepts: [
    { text: 'LLM', variants: null },
    { text: 'LLM serving', variants: null },
  ],
  pick: { kind: 'nothing' },
};

/** Writes choices as a location hash; what has its default is left out. */
export function toHash(choices: Choices): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string, standard: string): void => {
    if (value !== standard) query.set(name, value);
  };
  set('corpus', choices.corpus, defaultChoices.corpus);
  set('k', String(choices.k), String(defaultChoices.k));
  set('seed', String(choices.seed), String(defaultChoices.seed));
  set('chart', choices.chart, defaultChoices.chart);
  set('sort', choices.sort, defaultChoices.sort);
  set('titles', choices.byTitle ? 'shown' : '', '');
  set('filter', formatFilter(choices.filter), '');
  set('without', choices.without.join('|'), '');
  set('concepts', formatConcepts(choices.concepts), formatConcepts(defaultChoices.concepts));
  writePick(choices.pick, query);
  const text = query.toString();
  return `#/${choices.view}${text ? `?${text}` : ''}`;
}

/** Reads a location hash. What cannot be read falls back to its default, and a note says so in words. */
export function fromHash(hash: string): { choices: Choices; notes: string[] } {
  const notes: string[] = [];
  const [path = '', query = ''] = split(hash);
  const values = new URLSearchParams(query);
  const choices: Choices = {
    view: oneOf(views, path, 'view', notes, defaultChoices.view),
    corpus: oneOf(corpora, values.get('corpus'), 'corpus', notes, defaultChoices.corpus),
    k: wholeNumber(values.get('k'), 'number of topics', topicCounts, notes, defaultChoices.k),
    seed: wholeNumber(values.get('seed'), 'seed', { least: 0, most: 4294967295 }, notes, 1),
    chart: oneOf(chartNames, values.get('chart'), 'chart', notes, defaultChoices.chart),
    sort: oneOf(sorts, values.get('sort'), 'order', notes, defaultChoices.sort),
    byTitle: values.get('titles') === 'shown',
    filter: readFilter(values.get('filter'), notes),
    without: (values.get('without') ?? '').split('|').filter(Boolean),
    concepts: readConcepts(values.get('concepts')),
    pick: readPick(values, notes),
  };
  for (const name of new Set(values.keys())) {
    if (!known.includes(name))
      notes.push(`The link has a part “${name}” that this version does not know.`);
  }
  return { choices, notes };
}

const known = [
  'corpus',
  'k',
  'seed',
  'chart',
  'sort',
  'titles',
  'filter',
  'without',
  'topic',
  'paper',
  'where',
];

function split(hash: string): [string, string] {
  const text = hash.replace(/^#?\/?/, '');
  const at = text.indexOf('?');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function oneOf<T extends string>(
  allowed: readonly T[],
  text: string | null,
  what: string,
  notes: string[],
  standard: T,
): T {
  if (text === null || text === '') return standard;
  const found = allowed.find((value) => value === text);
  if (!found)
    notes.push(
      `The link asks for the ${what} “${text}”, which does not exist; ${standard} is shown.`,
    );
  return found ?? standard;
}

function wholeNumber(
  text: string | null,
  what: string,
  { least, most }: { least: number; most: number },
  notes: string[],
  standard: number,
): number {
  if (text === null) return standard;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  notes.push(
    `The link asks for the ${what} “${text}”; it can be ${least} to ${most}, and ${standard} is shown.`,
  );
  return standard;
}

function readFilter(text: string | null, notes: string[]): Filter {
  if (text === null) return {};
  try {
    return parseFilter(text);
  } catch (error) {
    notes.push(
      `The link's filter was left out: ${error instanceof Error ? error.message : String(error)}.`,
    );
    return {};
  }
}

/** `LLM,LLM serving:LLM serving|LLM inference!`: variants after `:`, `!` where they were changed after looking. */
function formatConcepts(concepts: readonly ConceptChoice[]): string {
  return concepts
    .map(({ text, variants, afterLooking }) => {
      const ticked = variants === null ? '' : `:${variants.map(escape).join('|')}`;
      return `${escape(text)}${ticked}${afterLooking ? '!' : ''}`;
    })
    .join(',');
}

function readConcepts(text: string | null): ConceptChoice[] {
  if (text === null) return defaultChoices.concepts;
  return text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const afterLooking = part.endsWith('!');
      const [name = '', ticked] = (afterLooking ? part.slice(0, -1) : part).split(':');
      const variants =
        ticked === undefined ? null : ticked.split('|').map(unescape).filter(Boolean);
      return { text: unescape(name), variants, ...(afterLooking && { afterLooking }) };
    });
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

function writePick(pick: Pick, query: URLSearchParams): void {
  if (pick.kind === 'topic') query.set('topic', String(pick.topic));
  if (pick.kind === 'paper') query.set('paper', pick.id);
  if (pick.kind === 'papers' || pick.kind === 'paper') {
    const where = formatFilter(pick.where);
    if (where || pick.kind === 'papers') query.set('where', where);
  }
}

function readPick(values: URLSearchParams, notes: string[]): Pick {
  const paper = values.get('paper');
  const where = values.get('where');
  const topic = values.get('topic');
  if (paper) return { kind: 'paper', id: paper, where: readFilter(where, notes) };
  if (where !== null) return { kind: 'papers', where: readFilter(where, notes) };
  if (topic !== null && /^\d{1,2}$/.test(topic)) return { kind: 'topic', topic: Number(topic) };
  if (topic !== null) notes.push(`The link asks for the topic “${topic}”, which does not exist.`);
  return { kind: 'nothing' };
}
