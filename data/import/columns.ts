import type { Role } from './draft.ts';

/** What a column of a table means, and how that is known. */
export interface Column {
  /** From 0, as the cells of a row. */
  index: number;
  name: string;
  role: Role | null;
  by: 'name' | 'content' | 'reader' | null;
  /** The first few values that are not empty, shortened. */
  samples: string[];
}

/** The reader's correction: the role of a column by its index, null for a column that means nothing. */
export type Correction = Readonly<Record<number, Role | null>>;

/** The role that a column's or a field's name tells, null if it tells none. */
export function roleOfName(name: string): Role | null {
  return byName.get(normalise(name))?.role ?? null;
}

/** How telling the name is among those of its role, 0 the most; Infinity if it tells none. */
export function rankOfName(name: string): number {
  return byName.get(normalise(name))?.rank ?? Infinity;
}

/**
 * The meaning of each column: by its name, the most telling name winning where two mean the same; where no name tells the
 * title or the abstract, by content. A correction outweighs both.
 */
export function mapColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  correction: Correction = {},
): Column[] {
  const columns = names.map((name, index): Column => {
    const filled = rows.slice(0, 200).map((cells) => cells[index]?.trim() ?? '');
    const samples = filled.filter((cell) => cell !== '').slice(0, 3);
    return {
      index,
      name,
      role: null,
      by: null,
      samples: samples.map((cell) => cell.slice(0, 120)),
    };
  });
  takeNames(columns);
  takeContents(columns, rows);
  for (const column of columns) {
    const role = correction[column.index];
    if (role === undefined) continue;
    for (const other of columns) if (role !== null && other.role === role) clear(other);
    Object.assign(column, { role, by: 'reader' });
  }
  return columns;
}

function clear(column: Column): void {
  column.role = null;
  column.by = null;
}

function takeNames(columns: readonly Column[]): void {
  const best = new Map<Role, { column: Column; rank: number }>();
  for (const column of columns) {
    const found = byName.get(normalise(column.name));
    if (found === undefined) continue;
    const rank = found.rank + (column.samples.length > 0 ? 0 : 1000);
    if (rank < (best.get(found.role)?.rank ?? Infinity)) best.set(found.role, { column, rank });
  }
  for (const [role, { column }] of best) Object.assign(column, { role, by: 'name' });
}

/** The longest texts are abstracts; titles are shorter, nearly all different and of several words. */
function takeContents(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const sample = rows.slice(0, 200);
  const free = columns.filter(({ role }) => role === null);
  const described = free.map((column) => ({ column, ...describe(sample, column.index) }));
  const isTaken = (role: Role) => columns.some((column) => column.role === role);
  const [longest] = described.toSorted((a, b) => b.words - a.words);
  if (!isTaken('abstract') && longest !== undefined && longest.words >= 40)
    Object.assign(longest.column, { role: 'abstract', by: 'content' });
  const titles = described.filter(
    ({ column, words, different, prose }) =>
      column.role === null && words >= 3 && words <= 30 && different > 0.8 && prose > 0.6,
  );
  if (!isTaken('title') && titles[0] !== undefined)
    Object.assign(titles[0].column, { role: 'title', by: 'content' });
  const years = described.find(({ column, year }) => column.role === null && year > 0.8);
  if (!isTaken('year') && years !== undefined)
    Object.assign(years.column, { role: 'year', by: 'content' });
}

/** Words of a usual cell, and the shares of cells that differ from the others, read like prose, or are a year. */
function describe(rows: readonly (readonly string[])[], index: number) {
  const cells = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
  const counts = cells.map((cell) => cell.split(/\s+/, 400).length).sort((a, b) => a - b);
  const share = (test: (cell: string) => boolean) =>
    cells.filter(test).length / (cells.length || 1);
  return {
    words: counts[counts.length >> 1] ?? 0,
    different: new Set(cells).size / (cells.length || 1),
    prose: share((cell) => /\p{L}{3,} \p{L}{2,}/u.test(cell) && !/[;|]|https?:/.test(cell)),
    year: share((cell) => /^(?:19|20)\d\d(?:\.0)?$/.test(cell)),
  };
}

function normalise(name: string): string {
  const lower = name.toLowerCase();
  return /[^a-z.]/.test(lower) ? lower.replace(/[^\p{L}\p{N}.]/gu, '') : lower;
}

// In each line the names of a role, the most telling first; case, spaces and signs but the point do not count.
const names = {
  rest: 'undercurrent',
  title:
    'title articletitle papertitle documenttitle titleprimary primarytitle displayname itemtitle ti t1 name recordtitle titel titre título',
  abstract:
    'abstract abstracttext abstractnote abstracts summary ab n2 notesabstract originalabstract description zusammenfassung résumé resumen',
  inverted: 'abstractinvertedindex',
  authors:
    'authors author authorfullnames authornames authorsfullnames authornamesfull authors,primary authorsprimary firstauthors primaryauthors ' +
    'authorships.author.displayname authorships.author authorships.rawauthorname authorlist creator creators au a1 autoren auteurs autores',
  year: 'year publicationyear publishedyear pubyear py yearpublished date publicationdate datepublished published dateofpublication issued pubdate y1 jahr année año updatedate',
  venue:
    'venue sourcetitle journaltitle publicationtitle journal journalbook journalname containertitle periodicalfull primarylocation.source.displayname primarylocation.source ' +
    'hostvenue.displayname hostvenue booktitle conference conferencename proceedings publication journalfull secondarytitle journalref source journalabbreviation',
  doi: 'doi articledoi doinumber itemdoi digitalobjectidentifier do externalids.doi ids.doi',
  url: 'url link links externalurl articleurl primarylocation.landingpageurl landingpageurl sourceurls sourceurl plink ur uri openaccesspdf.url',
  labels:
    'keywords authorkeywords keyword keywords.displayname labels subjects manualtags tags kw topics fieldsofstudy conceptsdisplayname concepts.displayname indexkeywords meshterms schlagwörter categories',
  affiliations: 'affiliations affiliation authoraffiliations institutions',
  kind: 'kind',
  session: 'session track',
  id: 'id recordid key lensid',
} satisfies Partial<Record<Role, string>>;

const byName = new Map<string, { role: Role; rank: number }>(
  (Object.entries(names) as [Role, string][]).flatMap(([role, list]) =>
    list.split(' ').map((name, rank) => [normalise(name), { role, rank }] as const),
  ),
);
