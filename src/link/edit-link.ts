import { fnv1a64 } from '../../data/fnv.ts';
import { setsIn, type Edit, type Members } from '../../workers/edits/edit.ts';
import { readEdit } from '../../workers/edits/log.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const letters = {
  rename: 'r',
  merge: 'm',
  split: 's',
  move: 'v',
  stop: 'w',
  ban: 'b',
  join: 'j',
} as const;
/** Stands before an edit that is written whole. */
const whole = 'x';
const kinds = Object.keys(letters) as Edit['kind'][]; // its own keys

/**
 * Edits as a text for a link: the corpus by a fingerprint of its papers' ids, then an edit after each `~`. Members are one
 * bit a paper in the order of `ids`, six bits a character, so a topic of 151 papers' corpus takes 26. An edit that names a
 * paper that is not among them is written whole, so that it is not lost.
 */
export function encodeEdits(edits: readonly Edit[], ids: readonly string[]): string {
  if (edits.length === 0) return '';
  const places = new Map(ids.map((id, at) => [id, at]));
  return [fingerprint(ids), ...edits.map((edit) => encode(edit, places))].join('~');
}

export interface DecodedEdits {
  edits: Edit[];
  /** In words what of the text could not be used; null where all could. */
  note: string | null;
}

/** Reads what `encodeEdits` wrote for the same papers; what cannot be read is counted in the note. */
export function decodeEdits(text: string, ids: readonly string[]): DecodedEdits {
  if (text === '') return { edits: [], note: null };
  const [mark, ...parts] = text.split('~');
  if (mark !== fingerprint(ids)) {
    if (parts.length === 0)
      return { edits: [], note: 'The edits in the link could not be read, and are not used.' };
    return {
      edits: [],
      note: `${parts.length === 1 ? 'One edit in the link is of other papers than these, and is' : `${parts.length} edits in the link are of other papers than these, and are`} not used.`,
    };
  }
  const edits = parts.map((part) => decode(part, ids));
  const lost = edits.filter((edit) => edit === null).length;
  const note =
    lost === 0
      ? null
      : `${lost === 1 ? 'One edit' : `${lost} edits`} of the link could not be read.`;
  return { edits: edits.filter((edit) => edit !== null), note };
}

/** What tells these papers from all others. */
export function fingerprint(ids: readonly string[]): string {
  return fnv1a64(ids.join('\n')).high.toString(36);
}

function encode(edit: Edit, places: ReadonlyMap<string, number>): string {
  if (!setsIn(edit).every((set) => set.length > 0 && set.every((id) => places.has(id))))
    return `${whole}.${encodeText(JSON.stringify(edit))}`;
  return [letters[edit.kind], ...argumentsOf(edit, (members) => encodeSet(members, places))].join(
    '.',
  );
}

function argumentsOf(edit: Edit, set: (members: Members) => string): string[] {
  switch (edit.kind) {
    case 'rename':
      return [set(edit.topic), encodeText(edit.name)];
    case 'merge':
      return [set(edit.topic), set(edit.other)];
    case 'split':
      return [set(edit.topic), set(edit.leaving)];
    case 'move':
      return [set([edit.paper]), set(edit.topic)];
    case 'join':
      return [encodeText(edit.term), encodeText(edit.into)];
    case 'stop':
    case 'ban':
      return [encodeText(edit.term)];
  }
}

function decode(part: string, ids: readonly string[]): Edit | null {
  const [letter, first = '', second = ''] = part.split('.');
  if (letter === whole) return readWhole(first);
  const kind = kinds.find((one) => letters[one] === letter);
  const [topic, other] = [decodeSet(first, ids), decodeSet(second, ids)];
  const [term, into] = [decodeText(first), decodeText(second)];
  if (kind === 'rename' && topic && into) return { kind, topic, name: into };
  if (kind === 'merge' && topic && other) return { kind, topic, other };
  if (kind === 'split' && topic && other) return { kind, topic, leaving: other };
  if (kind === 'move' && topic?.length === 1 && other)
    return { kind, paper: topic[0]!, topic: other };
  if (kind === 'join' && term && into) return { kind, term, into };
  if ((kind === 'stop' || kind === 'ban') && term) return { kind, term };
  return null;
}

function readWhole(text: string): Edit | null {
  try {
    const edit = readEdit(JSON.parse(decodeText(text) ?? ''));
    return typeof edit === 'string' ? null : edit;
  } catch {
    return null;
  }
}

/** Without the characters zero that end it. */
function encodeSet(members: Members, places: ReadonlyMap<string, number>): string {
  const bits: number[] = [];
  for (const id of members) {
    const place = places.get(id);
    if (place === undefined) continue;
    const at = Math.floor(place / 6);
    bits[at] = (bits[at] ?? 0) | (1 << (place % 6));
  }
  return Array.from(bits, (six) => digits.charAt(six ?? 0)).join('');
}

/** The ids, or null where the text names none or no digit. */
function decodeSet(text: string, ids: readonly string[]): string[] | null {
  const sixes = [...text].map((digit) => digits.indexOf(digit));
  if (sixes.includes(-1) || sixes.length * 6 > ids.length + 5) return null;
  const members = ids.filter(
    (_, place) => (sixes[Math.floor(place / 6)] ?? 0) & (1 << (place % 6)),
  );
  return members.length > 0 ? members : null;
}

function encodeText(text: string): string {
  return encodeURIComponent(text).replace(/[.~]/g, (mark) => (mark === '.' ? '%2E' : '%7E'));
}

/** null where the text is empty or no encoding. */
function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return null;
  }
}
