/** A short form and the words it stands for, as one text defines it. */
export interface Definition {
  short: string;
  long: string;
}

const shortForm = /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}/&.+-]{1,9}$/u;
// A name with a capital or two (vProbers) is no acronym, whatever letters stand before it.
const lettersToCapitals = 2;
const bracket = /\(([^()]{2,80})\)/g;

/** Finds "long form (SF)" and "SF (long form)" in a text by the algorithm of Schwartz and Hearst (2003). */
export function findDefinitions(text: string): Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(bracket)) {
    const inside = (match[1] ?? '').split(/[;,]/)[0]?.trim() ?? '';
    const before = text.slice(Math.max(0, match.index - 160), match.index).trimEnd();
    const definition = isShortForm(inside) ? after(inside, before) : swapped(inside, before);
    if (definition) found.push(definition);
  }
  return found;
}

function isShortForm(text: string): boolean {
  const letters = singular(text).match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return shortForm.test(text) && capitals * lettersToCapitals >= letters;
}

function after(short: string, before: string): Definition | null {
  const bare = singular(short);
  const limit = Math.min(bare.length + 5, bare.length * 2);
  const words = lastSentence(before).split(/\s+/).filter(Boolean).slice(-limit);
  const long = matchLongForm(bare, words.join(' '));
  return long ? { short: bare, long } : null;
}

function swapped(inside: string, before: string): Definition | null {
  const short = singular(/(\S+)$/.exec(before)?.[1] ?? '');
  if (!isShortForm(short) || inside.split(/\s+/).length < 2) return null;
  const long = matchLongForm(short, inside);
  return long && long.length === inside.length ? { short, long } : null;
}

function lastSentence(text: string): string {
  return /[^.;:!?()]*$/.exec(text)?.[0] ?? '';
}

function singular(short: string): string {
  return /^.*\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
}

/** The shortest end of `text` in which the letters of `short` stand in order, its first letter beginning a word. */
function matchLongForm(short: string, text: string): string | null {
  let at = text.length - 1;
  for (let s = short.length - 1; s >= 0; s -= 1) {
    const letter = short.charAt(s).toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    while (
      at >= 0 &&
      !(text.charAt(at).toLowerCase() === letter && (s > 0 || startsWord(text, at)))
    ) {
      at -= 1;
    }
    if (at < 0) return null;
    at -= 1;
  }
  const long = text.slice(at + 1).replace(/[^\p{L}\p{N}]+$/u, '');
  return accept(short, long) ? long : null;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || /[\s-]/.test(text.charAt(at - 1));
}

function accept(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/);
  const initials = words.map((word) => word.charAt(0).toLowerCase()).join('');
  const first = short.charAt(0).toLowerCase();
  return (
    words.length >= 2 &&
    words.length <= short.length + 2 &&
    long.length > short.length &&
    initials.startsWith(first) &&
    !words.includes(short)
  );
}
