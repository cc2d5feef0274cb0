import { decodeEntities } from '../sources/entities.ts';
import { indexLines } from './line-index.ts';

/** An element of an XML text with all it holds; elements that a record does not close are closed with it. */
export interface Element {
  name: string;
  attributes: string;
  children: (Element | string)[];
}

/** An element of a given name, its lines, and whether its end was found. */
export interface Found {
  element: Element;
  lines: [first: number, last: number];
  isWhole: boolean;
}

/**
 * The elements of one name in order, each read by itself, so that what is broken in one costs no other. Entities that a
 * document declares are not read, and nothing is fetched.
 */
export function* findElements(text: string, name: string): Generator<Found> {
  const lineOf = indexLines(text);
  const open = new RegExp(`<${name}(?=[\\s>/])`, 'g');
  let from = open.exec(text)?.index ?? -1;
  while (from >= 0) {
    const next = open.exec(text)?.index ?? -1;
    const slice = text.slice(from, next < 0 ? undefined : next);
    const { element, length, isWhole } = readElement(slice, name);
    yield { element, lines: [lineOf(from), lineOf(from + Math.max(0, length - 1))], isWhole };
    from = next;
  }
}

const DEEPEST = 60;

function readElement(
  slice: string,
  name: string,
): { element: Element; length: number; isWhole: boolean } {
  const root: Element = { name: '', attributes: '', children: [] };
  const path: Element[] = [root];
  let length = 0;
  let isWhole = false;
  for (const token of tokens(slice)) {
    const top = path.at(-1) ?? root;
    length = token.to;
    if (token.kind === 'text') top.children.push(token.text);
    else if (token.kind === 'close') {
      close(path, token.name);
      if (path.length > 1) continue;
      isWhole = token.name === name;
      break;
    } else {
      const element: Element = { name: token.name, attributes: token.attributes, children: [] };
      top.children.push(element);
      if (!token.isEmpty && path.length < DEEPEST) path.push(element);
      else if (path.length === 1) break;
    }
  }
  const element = root.children.find((child) => typeof child !== 'string');
  return { element: element ?? root, length, isWhole };
}

type Token =
  | { kind: 'text'; text: string; to: number }
  | { kind: 'close'; name: string; to: number }
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean; to: number };

const tag = /<(\/?)([A-Za-z_][\w:.-]{0,80})((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y;

/** The tags and texts of a slice; a `<` that begins no tag is text, comments and instructions are left out. */
function* tokens(slice: string): Generator<Token> {
  const ends = { '-->': slice.lastIndexOf('-->'), ']]>': slice.lastIndexOf(']]>') };
  let at = 0;
  while (at < slice.length) {
    const open = slice.indexOf('<', at);
    const stop = open < 0 ? slice.length : open;
    if (stop > at) yield { kind: 'text', text: decodeEntities(slice.slice(at, stop)), to: stop };
    if (open < 0) return;
    at = open;
    if (slice.startsWith('<!--', at) && at < ends['-->']) at = slice.indexOf('-->', at) + 3;
    else if (slice.startsWith('<![CDATA[', at) && at < ends[']]>']) {
      const end = slice.indexOf(']]>', at);
      yield { kind: 'text', text: slice.slice(at + 9, end), to: end + 3 };
      at = end + 3;
    } else {
      tag.lastIndex = at;
      const [whole, slash, name = '', attributes = ''] = tag.exec(slice) ?? [];
      at += whole?.length ?? 1;
      if (whole === undefined) yield { kind: 'text', text: '<', to: at };
      else if (slash === '/') yield { kind: 'close', name, to: at };
      else yield { kind: 'open', name, attributes, isEmpty: attributes.endsWith('/'), to: at };
    }
  }
}

function close(path: Element[], name: string): void {
  const at = path.findLastIndex((element) => element.name === name);
  if (at > 0) path.length = at;
}

/** The elements that a path of names leads to. */
export function follow(element: Element, ...names: string[]): Element[] {
  return names.reduce<Element[]>(
    (found, name) =>
      found.flatMap(({ children }) =>
        children.filter(
          (child): child is Element => typeof child !== 'string' && child.name === name,
        ),
      ),
    [element],
  );
}

/** The text inside an element; tags inside it are dropped. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  const rest: (Element | string)[] = [element];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') parts.push(next);
    else for (const child of next.children.toReversed()) rest.push(child);
  }
  return parts.join('');
}

/** The value of an attribute, '' if there is none. */
export function attribute({ attributes }: Element, name: string): string {
  const [, double, single] =
    new RegExp(`(?:^|\\s)${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return decodeEntities(double ?? single ?? '');
}
