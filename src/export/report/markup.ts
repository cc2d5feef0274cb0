const marked: unique symbol = Symbol('markup');

/** Markup whose text was escaped; only this file makes it. */
export interface Markup {
  readonly [marked]: string;
}

export type Child = Markup | string | number | null | readonly Child[];

const empty = new Set(['meta', 'br', 'hr']);

/** An element with its attributes and children; text and attribute values are escaped, null children and attributes left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...children: Child[]
): Markup {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== null);
  const open = [name, ...pairs.map(([key, value]) => `${key}="${escape(String(value))}"`)].join(
    ' ',
  );
  const close = empty.has(name) ? '' : `${textOf(children)}</${name}>`;
  return { [marked]: `<${open}>${close}` };
}

/** A drawing as XMLSerializer wrote it, as it is. */
export function drawing(svg: string): Markup {
  return { [marked]: svg };
}

/** Rules for a style element; they must hold no `<`. */
export function rules(css: string): Markup {
  if (css.includes('<')) throw new Error('A style sheet cannot hold “<”.');
  return { [marked]: css };
}

/** The whole document's text. */
export function documentText(root: Markup): string {
  return `<!doctype html>\n${root[marked]}\n`;
}

function textOf(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string' || typeof child === 'number') return escape(String(child));
  if (Array.isArray(child)) return child.map(textOf).join('');
  return (child as Markup)[marked]; // what is no list and no text is markup
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
