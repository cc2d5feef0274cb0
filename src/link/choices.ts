import { formatFilter, type Filter } from '../../data/filter.ts';
import { readCorpus, type CorpusName } from '../state/corpus-name.ts';
import {
  defaultConcepts,
  formatConcepts,
  readConcepts,
  type ConceptChoice,
} from './concept-choices.ts';
import { topicCounts } from '../../workers/topics/topic-counts.ts';
import { isShown, oneOf, readFilter, readRow, wholeNumber } from './link-parts.ts';

export const views = ['trends', 'compare', 'emerging', 'map', 'papers', 'corpus'] as const;
export type ViewName = (typeof views)[number];
export const chartNames = ['dots', 'stacked', 'heat-map', 'lines', 'table'] as const;
export const sorts = ['verdict', 'size', 'name'] as const;
export type SortName = (typeof sorts)[number];
export type ChartName = (typeof chartNames)[number];
export const lists = ['short', 'full'] as const;
export const measures = ['papers', 'share'] as const;
export const forms = ['chart', 'table'] as const;
/** What the table of papers can show of each beside its title, and what it can be sorted by, `-` for the largest first. */
export const columns = [
  ...(['topic', 'next', 'margin', 'venue', 'year', 'kind'] as const),
  ...(['authors', 'labels', 'stars'] as const),
] as const;
export type ColumnName = (typeof columns)[number];
const sortable = ['title', ...columns] as const;
export const orders = ['fit', ...sortable, ...sortable.map((name) => `-${name}` as const)] as const;
export type PaperOrder = (typeof orders)[number];
export const chances = ['shuffle', 'line-up'] as const;

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
  sort: SortName;
  /** Whether the charts of Trends show numbers of papers or their share of the year. */
  measure: (typeof measures)[number];
  /** Whether Compare and Emerging show charts or the numbers behind them. */
  form: (typeof forms)[number];
  /** Whether the k ladder is drawn below the map. */
  ladder: boolean;
  /** Whether papers placed by their title alone are shown. */
  byTitle: boolean;
  /** Whether the dots carry the 95 % interval of their share. */
  intervals: boolean;
  filter: Filter;
  /** How the table of papers is sorted, as a search fits or the newest first where it is `fit`, and its columns. */
  order: PaperOrder;
  columns: readonly ColumnName[];
  /** What is looked for in titles, abstracts, authors and terms. */
  search: string;
  /** Ids of records that the reader left out; every view and the topics do without them. */
  without: string[];
  /** The reader's edits of topics and words, as `encodeEdits` writes them. */
  edits: string;
  /** Concepts with a line of their own, each with its ticked variants or null for those proposed. */
  concepts: ConceptChoice[];
  /** The concept whose variants are shown; null for the last. */
  concept: string | null;
  /** The two slices that are compared, of the whole built-in corpus. */
  a: Filter;
  b: Filter;
  /** Whether lists show what cannot be told from chance in full. */
  list: (typeof lists)[number];
  /** What shows chance at work, for which row (`term:llm`; null for the one told first), after how many shuffles. */
  chance: (typeof chances)[number];
  row: string | null;
  shuffles: number;
  /** How many times its size the map is, and what lies in the middle, as shares of the whole. */
  zoom: { k: number; x: number; y: number };
  pick: Pick;
}

export const shuffleCounts = { least: 0, most: 1000 } as const;
export const seeds = { least: 0, most: 4294967295 } as const;

export const defaultChoices: Choices = {
  view: 'trends',
  corpus: 'euromlsys',
  k: 10,
  seed: 1,
  chart: 'dots',
  sort: 'verdict',
  measure: 'papers',
  form: 'chart',
  ladder: false,
  byTitle: false,
  intervals: false,
  filter: {},
  order: 'fit',
  columns: ['topic', 'venue', 'year'],
  search: '',
  without: [],
  edits: '',
  concepts: defaultConcepts,
  concept: null,
  a: { venue: ['EuroMLSys'], year: [[2021, 2021]] },
  b: { venue: ['EuroMLSys'], year: [[2024, 2024]] },
  list: 'short',
  chance: 'shuffle',
  row: null,
  shuffles: 0,
  zoom: { k: 1, x: 0.5, y: 0.5 },
  pick: { kind: 'nothing' },
};

/** The choices that differ from their default, by name, as texts; the view is not among them. */
export function toParts(choices: Choices): Map<string, string> {
  const parts = new Map<string, string>();
  const set = (name: string, value: string, standard: string): void => {
    if (value !== standard) parts.set(name, value);
  };
  set('corpus', choices.corpus, defaultChoices.corpus);
  set('k', String(choices.k), String(defaultChoices.k));
  set('seed', String(choices.seed), String(defaultChoices.seed));
  set('chart', choices.chart, defaultChoices.chart);
  set('sort', choices.sort, defaultChoices.sort);
  set('measure', choices.measure, defaultChoices.measure);
  set('form', choices.form, defaultChoices.form);
  set('ladder', choices.ladder ? 'shown' : '', '');
  set('titles', choices.byTitle ? 'shown' : '', '');
  set('intervals', choices.intervals ? 'shown' : '', '');
  set('filter', formatFilter(choices.filter), '');
  set('q', choices.search, '');
  set('order', choices.order, defaultChoices.order);
  set('columns', choices.columns.join('|') || 'none', defaultChoices.columns.join('|'));
  set('without', choices.without.map(escapeId).join('|'), '');
  set('edits', choices.edits, '');
  set('concepts', formatConcepts(choices.concepts), formatConcepts(defaultChoices.concepts));
  set('concept', choices.concept ?? '', '');
  set('a', formatFilter(choices.a), formatFilter(defaultChoices.a));
  set('b', formatFilter(choices.b), formatFilter(defaultChoices.b));
  set('list', choices.list, defaultChoices.list);
  set('chance', choices.chance, defaultChoices.chance);
  set('row', choices.row ?? '', '');
  set('shuffles', String(choices.shuffles), String(defaultChoices.shuffles));
  set('zoom', formatZoom(choices.zoom), formatZoom(defaultChoices.zoom));
  writePick(choices.pick, parts);
  return parts;
}

/** Reads what `toParts` wrote. What cannot be read falls back to its default, and a note says so in words. */
export function fromParts(
  view: string,
  get: (name: string) => string | null,
  notes: string[],
): Choices {
  return {
    view: oneOf(views, view, 'view', notes, defaultChoices.view),
    corpus: readCorpus(get('corpus'), notes),
    k: wholeNumber(get('k'), 'number of topics', topicCounts, notes, defaultChoices.k),
    seed: wholeNumber(get('seed'), 'seed', seeds, notes, 1),
    chart: oneOf(chartNames, get('chart'), 'chart', notes, defaultChoices.chart),
    sort: oneOf(sorts, get('sort'), 'order', notes, defaultChoices.sort),
    measure: oneOf(measures, get('measure'), 'measure', notes, defaultChoices.measure),
    form: oneOf(forms, get('form'), 'form', notes, defaultChoices.form),
    ladder: isShown(get('ladder'), 'the k ladder', notes),
    byTitle: isShown(get('titles'), 'papers placed by title', notes),
    intervals: isShown(get('intervals'), 'intervals', notes),
    filter: readFilter(get('filter'), {}, notes),
    search: get('q') ?? '',
    order: oneOf(orders, get('order'), 'order', notes, defaultChoices.order),
    columns: readColumns(get('columns'), notes),
    without: (get('without') ?? '').split('|').filter(Boolean).map(unescapeId),
    edits: get('edits') ?? '',
    concepts: readConcepts(get('concepts')),
    concept: get('concept') || null,
    a: readFilter(get('a'), defaultChoices.a, notes),
    b: readFilter(get('b'), defaultChoices.b, notes),
    list: oneOf(lists, get('list'), 'list', notes, defaultChoices.list),
    chance: oneOf(chances, get('chance'), 'view of chance', notes, defaultChoices.chance),
    row: readRow(get('row'), notes),
    shuffles: wholeNumber(get('shuffles'), 'number of shuffles', shuffleCounts, notes, 0),
    zoom: readZoom(get('zoom'), notes),
    pick: readPick(get, notes),
  };
}

function formatZoom({ k, x, y }: Choices['zoom']): string {
  return `${k}~${x}~${y}`;
}

function readZoom(text: string | null, notes: string[]): Choices['zoom'] {
  if (text === null || text === '') return defaultChoices.zoom;
  const [k = NaN, x = NaN, y = NaN] = text
    .split('~')
    .map((part) => (/^\d{1,2}(\.\d{1,4})?$/.test(part) ? Number(part) : NaN));
  if (k >= 1 && k <= 40 && x >= 0 && x <= 1 && y >= 0 && y <= 1) return { k, x, y };
  notes.push(`The link asks for the zoom “${text}”, which the map does not have; it shows all.`);
  return defaultChoices.zoom;
}

function readColumns(text: string | null, notes: string[]): readonly ColumnName[] {
  if (text === null || text === '') return defaultChoices.columns;
  const asked = text === 'none' ? [] : text.split('|');
  const unknown = asked.filter((name) => !columns.some((column) => column === name));
  for (const name of unknown)
    notes.push(`The link asks for the column “${name}”, which does not exist.`);
  return columns.filter((column) => asked.includes(column));
}

function escapeId(id: string): string {
  return id.replace(/[%|]/g, encodeURIComponent);
}

function unescapeId(id: string): string {
  return id.replace(/%(25|7C)/g, decodeURIComponent);
}

function writePick(pick: Pick, parts: Map<string, string>): void {
  if (pick.kind === 'topic') parts.set('topic', String(pick.topic));
  if (pick.kind === 'paper') parts.set('paper', pick.id);
  if (pick.kind === 'papers' || pick.kind === 'paper') {
    const where = formatFilter(pick.where);
    if (where || pick.kind === 'papers') parts.set('where', where);
  }
}

function readPick(get: (name: string) => string | null, notes: string[]): Pick {
  const paper = get('paper');
  const where = get('where');
  const topic = get('topic');
  if (paper) return { kind: 'paper', id: paper, where: readFilter(where, {}, notes) };
  if (where !== null) {
    const read = readFilter(where, null, notes);
    return read ? { kind: 'papers', where: read } : { kind: 'nothing' };
  }
  if (topic !== null && /^\d{1,2}$/.test(topic)) return { kind: 'topic', topic: Number(topic) };
  if (topic !== null) notes.push(`The link asks for the topic “${topic}”, which does not exist.`);
  return { kind: 'nothing' };
}
