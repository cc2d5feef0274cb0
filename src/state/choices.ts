import { formatFilter, parseFilter, type Filter } from '../../data/filter.ts';

export const views = ['trends', 'papers', 'corpus'] as const;
export type ViewName = (typeof views)[number];
export const corpora = ['euromlsys', 'reading-list', 'all'] as const;
export type CorpusName = (typeof corpora)[number];
export const chartNames = ['dots', 'table'] as const;
export type ChartName = (typeof chartNames)[number];

/** What the inspector shows. */
export type Pick =
  | { kind: 'nothing' }
  | { kind: 'topic'; topic: number }
  | { kind: 'papers'; where: Filter }
  | { kind: 'paper'; id: string; where: Filter };

/** Everything a reader chose; the link holds all of it. */
export interface Choices {
  view: ViewName;
  corpus: CorpusName;
  k: number;
  seed: number;
  chart: ChartName;
  /** Whether papers placed by their title alone are shown. */
  byTitle: boolean;
  filter: Filter;
  /** Ids of records that the reader left out; every view and the topics do without them. */
  without: string[];
  pick: Pick;
}

export const topicCounts = { least: 4, most: 20 } as const;

export const defaultChoices: Choices = {
  view: 'trends',
  corpus: 'euromlsys',
  k: 10,
  seed: 1,
  chart: 'dots',
  byTitle: false,
  filter: {},
  without: [],
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
  set('titles', choices.byTitle ? 'shown' : '', '');
  set('filter', formatFilter(choices.filter), '');
  set('without', choices.without.join('|'), '');
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
    byTitle: values.get('titles') === 'shown',
    filter: readFilter(values.get('filter'), notes),
    without: (values.get('without') ?? '').split('|').filter(Boolean),
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
