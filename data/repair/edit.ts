import type { WordKnowledge } from './words.ts';

export type RepairKind =
  | 'ligature'
  | 'math letter'
  | 'hyphenation'
  | 'lost hyphen'
  | 'false hyphen'
  | 'LaTeX remnant'
  | 'stray brace'
  | 'splice'
  | 'citation mark'
  | 'spacing'
  | 'lost character'
  | 'punctuation';

/** Puts `after` in the place of the characters from `from` up to, without, `to`. */
export interface Edit {
  kind: RepairKind;
  from: number;
  to: number;
  after: string;
}

export interface Context {
  knowledge: WordKnowledge;
}

/** Finds one sort of damage: its edits come in order and do not overlap. */
export type Rule = (text: string, context: Context) => Edit[];

/** A text on its way to being mended; the edits lead from the original to the text. */
export interface Draft {
  original: string;
  text: string;
  edits: readonly Edit[];
}

/** An edit for each match of a global pattern for which `replace` gives a text and not null. */
export function editMatches(
  text: string,
  kind: RepairKind,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const after = replace(match);
    if (after === null || after === match[0]) continue;
    edits.push({ kind, from: match.index, to: match.index + match[0].length, after });
  }
  return edits;
}

/** The text with ordered edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let mended = '';
  let done = 0;
  for (const { from, to, after } of edits) {
    mended += text.slice(done, from) + after;
    done = to;
  }
  return mended + text.slice(done);
}

/** The draft with further edits, which count in its text, made; edits that touch become one. */
export function amend(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  const { original, text } = draft;
  const made = edits.map((edit) => ({ ...edit, grown: 0, edits: [edit] }));
  const spans = [...lift(draft.edits), ...made].sort((a, b) => a.from - b.from);
  let shift = 0;
  const joined = group(spans).map((span): Edit => {
    const from = span.from - shift;
    shift += span.grown;
    return replacement(text, span, { from, to: span.to - shift });
  });
  return { original, text: applyEdits(text, edits), edits: joined };
}

/** The edits widened to whole words, so that each can be read; those without effect are dropped. */
export function widen({ original, edits }: Draft): Edit[] {
  const spans = edits.map((edit) => {
    const from = reach(original, edit.from, -1);
    return { kind: edit.kind, from, to: reach(original, edit.to, 1), grown: 0, edits: [edit] };
  });
  return group(spans)
    .map((span) => replacement(original, span, span))
    .filter(({ from, to, after }) => original.slice(from, to) !== after);
}

/** A stretch of a draft's text; `grown` is how much longer it is than in the original. */
interface Span {
  kind: RepairKind;
  from: number;
  to: number;
  grown: number;
  edits: Edit[];
}

function lift(edits: readonly Edit[]): Span[] {
  let shift = 0;
  return edits.map(({ kind, from, to, after }) => {
    const start = from + shift;
    const grown = after.length - (to - from);
    shift += grown;
    return { kind, from: start, to: start + after.length, grown, edits: [] };
  });
}

function group(spans: readonly Span[]): Span[] {
  const groups: Span[] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    if (last && span.from <= last.to) {
      last.to = Math.max(last.to, span.to);
      last.grown += span.grown;
      last.edits.push(...span.edits);
    } else groups.push({ ...span, edits: [...span.edits] });
  }
  return groups;
}

function replacement(text: string, span: Span, place: Pick<Edit, 'from' | 'to'>): Edit {
  const moved = span.edits.map((edit) => ({
    ...edit,
    from: edit.from - span.from,
    to: edit.to - span.from,
  }));
  const after = applyEdits(text.slice(span.from, span.to), moved);
  return { kind: span.kind, from: place.from, to: place.to, after };
}

const longestWord = 60;

function reach(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (isSolid(text, step > 0 ? at : at - 1)) {
    at += step;
    if (Math.abs(at - from) > longestWord) return from;
  }
  return at;
}

function isSolid(text: string, at: number): boolean {
  return at >= 0 && at < text.length && !/\s/.test(text.charAt(at));
}
