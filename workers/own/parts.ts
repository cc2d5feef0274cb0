import type { Corpus, PaperTokens } from '../../data/corpus.ts';
import type { Paper } from '../../data/paper.ts';
import { packTokens, papersARow, unpackTokens, type PackedTokens } from '../../data/token-row.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
type Words = Omit<Corpus, 'papers' | 'tokens'>;
type Terms = Pick<Corpus, 'vocabulary' | 'forms'>;
type EarlierWords = { kind: 'words' } & Words;

/** A piece of a corpus, small enough to be read without anyone waiting for it: JSON in UTF-8, which is kept, hashed and read faster than the objects that it says. */
export type Part =
  | { kind: 'words'; json: Bytes }
  | { kind: 'terms'; json: Bytes }
  | { kind: 'papers'; json: Bytes; papers: number; tokens: PackedTokens<Int32Array<ArrayBuffer>> };

/** As the first two schemas kept it. */
export type EarlierPart =
  EarlierWords | { kind: 'papers'; papers: Paper[]; tokens: PaperTokens[] | PackedTokens };

/** A part that was read. */
export type OpenPart =
  | { kind: 'words'; words: Words }
  | ({ kind: 'terms' } & Terms)
  | { kind: 'papers'; papers: Paper[]; tokens: PaperTokens[] };

const TERMS_A_PART = 5000;

/** Cuts a corpus into pieces: its words, with terms and forms beyond the first few thousand apart, then its papers in their order. */
export function* partsOf({ papers, tokens, ...words }: Corpus): Generator<Part> {
  const { vocabulary, forms: whole, ...rest } = words;
  const forms = Object.entries(whole);
  const termsFrom = (at: number): Terms => ({
    vocabulary: vocabulary.slice(at, at + TERMS_A_PART),
    forms: Object.fromEntries(forms.slice(at, at + TERMS_A_PART)),
  });
  yield { kind: 'words', json: toJson({ kind: 'words', ...termsFrom(0), ...rest }) };
  const most = Math.max(vocabulary.length, forms.length);
  for (let at = TERMS_A_PART; at < most; at += TERMS_A_PART)
    yield { kind: 'terms', json: toJson(termsFrom(at)) };
  for (let at = 0; at < papers.length; at += papersARow) {
    const own = papers.slice(at, at + papersARow);
    yield {
      kind: 'papers',
      json: toJson(own),
      papers: own.length,
      tokens: packTokens(tokens.slice(at, at + papersARow)),
    };
  }
}

function toJson(value: unknown): Bytes {
  const text = JSON.stringify(value);
  if (text.length * 3 > scratch.length) scratch = new Uint8Array(text.length * 3);
  return scratch.slice(0, new TextEncoder().encodeInto(text, scratch).written);
}

// Where text is written before its length is known: in Chromium three times faster than encode().
let scratch = new Uint8Array(0);

/** All bytes of a part. */
export function bytesOf(part: Part): Bytes[] {
  if (part.kind !== 'papers') return [part.json];
  const { terms, ends } = part.tokens;
  return [part.json, ...[ends, terms].map(({ buffer }) => new Uint8Array(buffer))];
}

/** Reads a part, of whatever schema. */
export function openPart(part: Part | EarlierPart): OpenPart {
  if (part.kind === 'words') {
    const { kind, ...words } = 'json' in part ? (fromJson(part.json) as EarlierWords) : part;
    return { kind, words };
  }
  if (part.kind === 'terms') return { kind: part.kind, ...(fromJson(part.json) as Terms) };
  const { kind, tokens } = part;
  const papers = 'json' in part ? (fromJson(part.json) as Paper[]) : part.papers;
  return { kind, papers, tokens: Array.isArray(tokens) ? tokens : unpackTokens(tokens) };
}

// What it says was written above.
function fromJson(bytes: Bytes): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Puts together what was cut; throws in words where the words are missing. */
export function joinParts(parts: readonly OpenPart[]): Corpus {
  const words = parts.find((part) => part.kind === 'words');
  if (!words) throw new Error('The papers kept here are not whole; open their file again.');
  const pieces = parts.filter((part) => part.kind === 'papers');
  const terms = [words.words, ...parts.filter((part) => part.kind === 'terms')];
  return {
    ...words.words,
    vocabulary: terms.flatMap(({ vocabulary }) => vocabulary),
    forms: Object.assign({}, ...terms.map(({ forms }) => forms)) as Corpus['forms'], // of such
    papers: pieces.flatMap(({ papers }) => papers),
    tokens: pieces.flatMap(({ tokens }) => tokens),
  };
}
