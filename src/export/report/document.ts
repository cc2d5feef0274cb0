import { usableAbstract, type Paper } from '../../../data/paper.ts';
import { addressOf, byline, plural, venueYear } from '../../format.ts';
import { documentText, element, rules, type Child, type Markup } from './markup.ts';
import { reportStyle } from './style.ts';

/** A column of a table: an edition or a year, with its papers, null where there is no number to give. */
export interface ReportColumn {
  name: string;
  of: number | null;
  /** Why there is no number. */
  absence: string | null;
}

/** A row of a table: what it is about, what is said of it, and its papers column by column. */
export interface ReportRow {
  name: string;
  said: string | null;
  cells: (readonly string[] | null)[];
}

export interface ReportTable {
  title: string;
  note: string;
  columns: ReportColumn[];
  rows: ReportRow[];
}

export interface ReportContent {
  title: string;
  /** What the figures and numbers are of, as figure captions say it. */
  caption: readonly string[];
  sentences: readonly string[];
  figures: readonly { title: string; picture: Markup }[];
  tables: readonly ReportTable[];
  papers: readonly Paper[];
  topicOf: (id: string) => string | null;
  methods: string;
  /** What reproduces the result, by name. */
  keys: readonly (readonly [string, string])[];
  /** The address of the view that the report is of. */
  link: string;
}

/** A whole HTML document that needs no network and no script: every count leads to its papers in the document itself. */
export function reportDocument(content: ReportContent): string {
  const { title, caption, sentences, figures, tables, papers } = content;
  const body = element(
    'body',
    {},
    element('h1', {}, title),
    sentences.map((sentence) => element('p', {}, sentence)),
    element('p', { class: 'muted' }, caption.join(' ')),
    figures.map(({ title: name, picture }) =>
      element('figure', {}, element('h2', {}, name), picture),
    ),
    tables.map((table, at) => tableSection(table, `t${at}`)),
    tables.map((table, at) => lists(table, `t${at}`, papers)),
    paperSection(content),
    methodsSection(content),
  );
  return documentText(element('html', { lang: 'en' }, head(title), body));
}

function head(title: string): Markup {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'generator', content: 'Undercurrent' }),
    element('title', {}, title),
    element('style', {}, rules(reportStyle)),
  );
}

function tableSection({ title, note, columns, rows }: ReportTable, key: string): Markup {
  const heads = columns.map(({ name, of, absence }) =>
    element(
      'th',
      { scope: 'col', class: 'number' },
      name,
      element('br', {}),
      absence ?? `of ${of}`,
    ),
  );
  const said = rows.some((row) => row.said !== null);
  return element(
    'section',
    {},
    element('h2', {}, title),
    element('p', { class: 'muted' }, note),
    element(
      'div',
      { class: 'scroll' },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('td', {}),
            heads,
            said ? element('th', { scope: 'col' }, 'Verdict') : null,
          ),
        ),
        element(
          'tbody',
          {},
          rows.map((row, at) => tableRow(row, `${key}-${at}`, said)),
        ),
      ),
    ),
  );
}

function tableRow({ name, said, cells }: ReportRow, key: string, withVerdict: boolean): Markup {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    cells.map((ids, at) => element('td', { class: 'number' }, count(ids, `${key}-${at}`))),
    withVerdict ? element('td', {}, said) : null,
  );
}

function count(ids: readonly string[] | null, key: string): Child {
  if (ids === null) return '–';
  return ids.length === 0 ? '0' : element('a', { href: `#${key}` }, ids.length);
}

/** The papers behind each count of a table. */
function lists(
  { title, columns, rows }: ReportTable,
  key: string,
  papers: readonly Paper[],
): Markup {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const cells = rows.flatMap((row, r) =>
    row.cells.map((ids, c) => ({
      ids: ids ?? [],
      row,
      column: columns[c]?.name ?? '',
      at: `${key}-${r}-${c}`,
    })),
  );
  return element(
    'section',
    {},
    element('h2', {}, `Papers behind “${title}”`),
    cells
      .filter(({ ids }) => ids.length > 0)
      .map(({ ids, row, column, at }) =>
        element(
          'div',
          { id: at },
          element('h3', {}, `${row.name}, ${column}: ${plural(ids.length, 'paper')}`),
          element(
            'ul',
            {},
            ids.map((id) =>
              element('li', {}, element('a', { href: `#p-${id}` }, byId.get(id)?.title ?? id)),
            ),
          ),
        ),
      ),
  );
}

function paperSection({ papers, topicOf }: ReportContent): Markup {
  return element(
    'section',
    {},
    element('h2', {}, plural(papers.length, 'paper')),
    papers.map((paper) => paperArticle(paper, topicOf(paper.id))),
  );
}

function paperArticle(paper: Paper, topic: string | null): Markup {
  const address = addressOf(paper);
  const abstract = usableAbstract(paper);
  const facts = [byline(paper.authors), venueYear(paper), paper.kind, topic].filter(
    (fact) => fact !== null,
  );
  return element(
    'article',
    { id: `p-${paper.id}` },
    element(
      'h3',
      {},
      address ? element('a', { href: address, rel: 'noreferrer' }, paper.title) : paper.title,
    ),
    element('p', { class: 'muted' }, facts.join(' · ')),
    abstract
      ? element('details', {}, element('summary', {}, 'Abstract'), element('p', {}, abstract))
      : element('p', { class: 'muted' }, 'No abstract of its own in the source.'),
  );
}

function methodsSection({ methods, keys, link }: ReportContent): Markup {
  return element(
    'section',
    {},
    element('h2', {}, 'Methods'),
    element('p', {}, methods),
    element(
      'dl',
      { class: 'hashes' },
      keys.map(([name, value]) => [
        element('dt', { class: 'muted' }, name),
        element('dd', {}, value),
      ]),
    ),
    element('p', { class: 'muted hashes' }, `Made from ${link}`),
  );
}
