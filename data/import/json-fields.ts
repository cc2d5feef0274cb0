import { rankOfName, roleOfName } from './columns.ts';
import { addValue, type Draft, type Role } from './draft.ts';
import { splitAuthors } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The draft of one JSON object, whichever program wrote it: its own fields and those inside, by their names. */
export function draftOf(fields: Fields, lines: [number, number]): Draft {
  const draft: Draft = { values: {}, lines };
  if (isOwnRecord(fields)) addValue(draft, 'rest', JSON.stringify(fields));
  const best = new Map<Role, { rank: number; values: string[] }>();
  for (const [name, values] of flatten(fields)) {
    const role = roleOfName(name);
    if (role === null || values.length === 0) continue;
    const rank = rankOfName(name);
    if (rank < (best.get(role)?.rank ?? Infinity)) best.set(role, { rank, values });
  }
  for (const [role, { values }] of best) for (const value of values) addValue(draft, role, value);
  const own = custom(fields);
  if (own !== null) draft.values.rest = [own];
  return draft;
}

const OWN = ['title', 'authors', 'kind', 'links', 'labels', 'stars'];

function isOwnRecord(fields: Fields): boolean {
  return OWN.every((name) => name in fields);
}

function custom({ custom: value }: Fields): string | null {
  const own = isObject(value) ? value['undercurrent'] : undefined;
  return isObject(own) ? JSON.stringify(own) : null;
}

const DEEPEST = 4;

function flatten(fields: Fields, prefix = '', depth = 0): [name: string, values: string[]][] {
  return Object.entries(fields).flatMap(([key, value]): [string, string[]][] => {
    const name = prefix + key;
    if (key === 'abstract_inverted_index') return [[key, inverted(value)]];
    if (roleOfName(name) === 'authors') return [[name, namesOf(value)]];
    if (isObject(value)) {
      const said = textsOf(value);
      if (said.length > 0) return [[name, said]];
      return depth < DEEPEST ? flatten(value, key === 'content' ? '' : `${name}.`, depth + 1) : [];
    }
    if (!Array.isArray(value)) return [[name, textsOf(value)]];
    const objects = value.filter(isObject).slice(0, 5000);
    const inside =
      depth < DEEPEST ? objects.flatMap((one) => flatten(one, `${name}.`, depth + 1)) : [];
    return [[name, value.flatMap(textsOf)], ...gather(inside)];
  });
}

function gather(pairs: readonly [string, string[]][]): [string, string[]][] {
  const joined = new Map<string, string[]>();
  for (const [name, values] of pairs) {
    const known = joined.get(name);
    if (known === undefined) joined.set(name, [...values]);
    else for (const value of values) known.push(value);
  }
  return [...joined];
}

/** The texts that a value holds; of an object the one that names it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (!isObject(value)) return [];
  const parts = value['date-parts'];
  if (Array.isArray(parts)) return parts.flat().slice(0, 1).map(String);
  for (const name of ['value', 'display_name', 'name', 'raw', 'literal'])
    if (typeof value[name] === 'string') return [value[name]];
  return Array.isArray(value['value']) ? value['value'].flatMap(textsOf) : [];
}

function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return splitAuthors(value);
  if (isObject(value))
    return Array.isArray(value['value']) ? namesOf(value['value']) : [nameOf(value)];
  return Array.isArray(value)
    ? value.map((one) => (isObject(one) ? nameOf(one) : typeof one === 'string' ? one : ''))
    : [];
}

function nameOf(person: Fields): string {
  const text = (name: string) => (typeof person[name] === 'string' ? person[name] : '');
  const family = text('family') || text('lastName') || text('last');
  if (family === '')
    return text('literal') || text('name') || text('display_name') || text('fullName');
  const particle = text('non-dropping-particle') || text('dropping-particle');
  const given = text('given') || text('firstName') || text('first');
  return [given, particle, family, text('suffix')].filter((part) => part !== '').join(' ');
}

const MOST_WORDS = 50_000;

/** The text of an index of words and their places, as OpenAlex gives abstracts. */
export function inverted(value: unknown): string[] {
  if (!isObject(value)) return [];
  const words: [place: number, word: string][] = [];
  for (const [word, places] of Object.entries(value)) {
    if (!Array.isArray(places)) continue;
    for (const place of places)
      if (typeof place === 'number' && words.length < MOST_WORDS) words.push([place, word]);
  }
  const text = words.sort(([a], [b]) => a - b).map(([, word]) => word);
  return text.length > 0 ? [text.join(' ')] : [];
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
