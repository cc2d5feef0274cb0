import { type Line, splitLines } from '../sources/lines.ts';
import { addValue, type Draft, type Parsed, type Role } from './draft.ts';

/** A format of lines that each begin with a tag; lines without one continue the value before. */
export interface TaggedFormat {
  /** The tag and the value of a line; null for a line without a tag. */
  read: (line: string) => { tag: string; value: string } | null;
  begins: ReadonlySet<string>;
  ends: ReadonlySet<string>;
  /** Whether an empty line ends an entry. */
  blankEnds: boolean;
  /** Tags that head the file and belong to no entry. */
  heads: ReadonlySet<string>;
  /** Whether each line of an author field is a name of its own. */
  nameALine?: boolean;
  /** The tags of each role, the preferred one first; the first that has a value is taken. */
  roles: Partial<Record<Role, readonly string[]>>;
}

interface Field {
  tag: string;
  lines: string[];
}

interface Block {
  /** Whether it began as entries begin; one that did not counts only if it names a title or an abstract. */
  isBegun: boolean;
  first: number;
  last: number;
  fields: Field[];
}

/** The entries of a tagged text. Text between entries is passed over; an entry without its end ends where the next begins. */
export function parseTagged(text: string, format: TaggedFormat): Parsed {
  const drafts: Draft[] = [];
  let open: Block | null = null;
  const close = () => {
    const draft = open === null ? null : toDraft(open, format);
    if (draft !== null && (open?.isBegun || draft.values.title || draft.values.abstract))
      drafts.push(draft);
    open = null;
  };
  for (const line of splitLines(text)) {
    const field = format.read(line.text);
    if (field === null) {
      if (open !== null && !continues(open, line, format)) close();
      continue;
    }
    if (format.heads.has(field.tag)) continue;
    if (format.begins.has(field.tag)) close();
    if (format.ends.has(field.tag)) {
      if (open !== null) open.last = line.number;
      close();
      continue;
    }
    const isBegun = format.begins.has(field.tag);
    open ??= { isBegun, first: line.number, last: line.number, fields: [] };
    open.fields.push({ tag: field.tag, lines: [field.value] });
    open.last = line.number;
  }
  close();
  return { drafts, broken: [] };
}

/** Adds a line without a tag to the entry; false if it ends the entry instead. */
function continues(open: Block, line: Line, format: TaggedFormat): boolean {
  const isBlank = line.text.trim() === '';
  if (isBlank) return !format.blankEnds;
  open.fields.at(-1)?.lines.push(line.text.trim());
  open.last = line.number;
  return true;
}

function toDraft({ first, last, fields }: Block, format: TaggedFormat): Draft {
  const values = new Map<string, string[]>();
  for (const { tag, lines } of fields) {
    const value = lines.join('\n');
    if (value.trim() === '') continue;
    const known = values.get(tag);
    if (known === undefined) values.set(tag, [value]);
    else known.push(value);
  }
  const draft: Draft = { values: {}, lines: [first, last] };
  for (const [role, tags] of Object.entries(format.roles) as [Role, readonly string[]][]) {
    const found = tags.find((tag) => values.has(tag));
    const isList = role === 'authors' && format.nameALine === true;
    for (const value of values.get(found ?? '') ?? [])
      for (const part of isList ? value.split('\n') : [value]) addValue(draft, role, part);
  }
  return draft;
}
