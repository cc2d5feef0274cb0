import { SourceError } from './reading.ts';

/** A JSON value that knows the lines it stands on. */
export type JsonNode = { lines: [first: number, last: number] } & (
  | { kind: 'object'; members: ReadonlyMap<string, JsonNode> }
  | { kind: 'array'; items: readonly JsonNode[] }
  | { kind: 'scalar'; value: string | number | boolean | null }
);

interface Cursor {
  text: string;
  at: number;
  line: number;
  fail: (reason: string) => never;
}

const DEEPEST = 50;
const SCALAR = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|true|false|null/y;

/** Parses JSON, keeping line numbers; throws a SourceError at the line of the first fault. */
export function readJson(text: string, document: string): JsonNode {
  const fail = (reason: string): never => {
    throw new SourceError(document, cursor.line, reason);
  };
  const cursor: Cursor = { text, at: text.startsWith('\uFEFF') ? 1 : 0, line: 1, fail };
  const node = readValue(cursor, 0);
  skipSpace(cursor);
  if (cursor.at < text.length) fail('text after the end of the JSON value');
  return node;
}

function readValue(cursor: Cursor, depth: number): JsonNode {
  if (depth > DEEPEST) cursor.fail(`nested more than ${DEEPEST} levels deep`);
  skipSpace(cursor);
  const first = cursor.line;
  const opener = cursor.text[cursor.at];
  const close = opener === '{' ? '}' : opener === '[' ? ']' : null;
  if (close === null)
    return { kind: 'scalar', value: readScalar(cursor), lines: [first, cursor.line] };
  cursor.at += 1;
  const members = new Map<string, JsonNode>();
  const items: JsonNode[] = [];
  while (!accept(cursor, close)) {
    if (members.size + items.length > 0) demand(cursor, ',');
    if (close === '}') {
      const key = readKey(cursor);
      if (members.has(key)) cursor.fail(`the key “${key}” stands twice in one object`);
      members.set(key, readValue(cursor, depth + 1));
    } else items.push(readValue(cursor, depth + 1));
  }
  const lines: JsonNode['lines'] = [first, cursor.line];
  return close === '}' ? { kind: 'object', members, lines } : { kind: 'array', items, lines };
}

function readKey(cursor: Cursor): string {
  skipSpace(cursor);
  const key = readScalar(cursor);
  demand(cursor, ':');
  return typeof key === 'string' ? key : cursor.fail('a key that is no string');
}

function readScalar(cursor: Cursor): string | number | boolean | null {
  SCALAR.lastIndex = cursor.at;
  const token = SCALAR.exec(cursor.text)?.[0];
  if (token === undefined) return cursor.fail('not JSON: no value here');
  cursor.at += token.length;
  try {
    // The pattern lets through only what parses to one of these types, if at all.
    return JSON.parse(token) as string | number | boolean | null;
  } catch {
    return cursor.fail('not JSON: the value is malformed');
  }
}

function demand(cursor: Cursor, character: string): void {
  if (!accept(cursor, character)) cursor.fail(`not JSON: no ${character} where one is due`);
}

function accept(cursor: Cursor, character: string): boolean {
  skipSpace(cursor);
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at += 1;
  return true;
}

function skipSpace(cursor: Cursor): void {
  for (; /[ \t\r\n]/.test(cursor.text[cursor.at] ?? ''); cursor.at += 1)
    if (cursor.text[cursor.at] === '\n') cursor.line += 1;
}
