import { type BibtexEntry, scanBibtex } from './bibtex-scan.ts';
import { addValue, type Draft, type Parsed, type Role } from './draft.ts';

const fields: Partial<Record<Role, readonly string[]>> = {
  title: ['title'],
  authors: ['author', 'editor'],
  abstract: ['abstract', 'annote'],
  venue: ['booktitle', 'journal', 'journaltitle', 'series', 'school', 'institution', 'publisher'],
  year: ['year', 'date'],
  doi: ['doi', 'url', 'ee'],
  url: ['url', 'ee', 'link'],
  labels: ['keywords', 'keyword'],
  rest: ['undercurrent'],
};

/** Reads BibTeX and BibLaTeX; what an entry leaves out it takes from the one that its `crossref` names. */
export function parseBibtex(text: string): Parsed {
  const { entries, broken } = scanBibtex(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  return { drafts: entries.map((entry) => toDraft(entry, byKey)), broken };
}

function toDraft(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): Draft {
  const draft: Draft = { values: {}, lines: entry.lines };
  const parent = byKey.get((entry.fields.get('crossref') ?? '').trim().toLowerCase());
  const inherited = new Map([
    ['booktitle', parent?.fields.get('booktitle') ?? parent?.fields.get('title')],
    ...['year', 'date', 'publisher', 'series', 'journal'].map(
      (name) => [name, parent?.fields.get(name)] as const,
    ),
  ]);
  for (const [role, names] of Object.entries(fields) as [Role, readonly string[]][]) {
    const values = names.map((name) => entry.fields.get(name) ?? inherited.get(name) ?? '');
    const value = values.find((text) => text.trim() !== '') ?? '';
    if (role === 'authors') for (const name of splitAtAnd(value)) addValue(draft, role, name);
    else addValue(draft, role, value);
  }
  const { rest } = draft.values;
  if (rest) draft.values.rest = [decodeURIComponent(rest[0] ?? '')];
  return draft;
}

/** The names of an author field; an `and` inside braces belongs to a name. */
function splitAtAnd(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 123) depth += 1;
    else if (sign === 125) depth -= 1;
    else if (sign === 97 && depth === 0 && /^\sand\s$/i.test(text.slice(at - 1, at + 4))) {
      names.push(text.slice(from, at - 1));
      from = at + 4;
      at += 3;
    }
  }
  return [...names, text.slice(from)].filter((name) => name.trim() !== '');
}
