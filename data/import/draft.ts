/** What a field of a foreign file can mean for a record. */
export const roles = [
  'id',
  'title',
  'authors',
  'affiliations',
  'abstract',
  'inverted',
  'venue',
  'year',
  'doi',
  'url',
  'labels',
  'kind',
  'session',
  'rest',
] as const;
export type Role = (typeof roles)[number];

/** One entry of a file as it stands there: the values of each role, in their order, nothing mended yet. */
export interface Draft {
  values: Partial<Record<Role, string[]>>;
  lines: [first: number, last: number];
}

/** An entry that could not be read, with the line on which it begins. */
export interface Broken {
  line: number;
  reason: string;
}

/** What a format made of a text: each entry of it is a draft or broken. */
export interface Parsed {
  drafts: Draft[];
  broken: Broken[];
}

/** Adds a value to a role of a draft; an empty one is passed over. */
export function addValue(draft: Draft, role: Role, value: string): void {
  if (value.trim() === '') return;
  const values = draft.values[role];
  if (values === undefined) draft.values[role] = [value];
  else values.push(value);
}
