import type { Corpus, PaperTokens } from '../../data/corpus.ts';
import { factsOf, type Paper, type PaperFacts } from '../../data/paper.ts';
import { packTokens, papersARow, unpackTokens, type PackedTokens } from '../../data/token-row.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
export type Words = Omit<Corpus, 'papers' | 'tokens'>;
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

/** A part as it is handed from worker to worker. */
export type HandedPart = EarlierWords | PapersPiece<PaperFacts>;

/** A part that was read. */
export type OpenPart<P extends PaperFacts = Paper> =
  | { kind: 'words'; words: Words }
  | ({ kind: 'terms' } & Terms)
  | { kind: 'papers'; papers: P[]; tokens: PaperTokens[] };

const TERMS_A_PART = 5000;

/** The words of a corpus in pieces, those beyond the first few thousand terms and forms apart. */
export function* wordParts(words: Words): Generator<Part> {
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
}

/** Papers with their words, so many as share a row. */
export interface PapersPiece<P extends PaperFacts = Paper> {
  kind: 'papers';
  papers: P[];
  tokens: PackedTokens<Int32Array<ArrayBuffer>>;
}

/** The papers of a corpus in pieces, in their order; they leave the corpus as they come. */
export function* takePapers({ papers, tokens }: Corpus): Generator<PapersPiece> {
  while (papers.length > 0)
    yield {
      kind: 'papers',
      papers: papers.splice(0, papersARow),
      tokens: packTokens(tokens.splice(0, papersARow)),
    };
}

/** A corpus in pieces to be handed over: its papers in their order, of many papers without their texts, then its words. */
export function* handedParts(corpus: Corpus, many: boolean): Generator<HandedPart> {
  const { papers: all, tokens, ...words } = corpus;
  for (let at = 0; at < all.length; at += papersARow) {
    const papers = all.slice(at, at + papersARow);
    yield {
      kind: 'papers',
      papers: many ? papers.map(factsOf) : papers,
      tokens: packTokens(tokens.slice(at, at + papersARow)),
    };
  }
  yield { kind: 'words', ...words };
}

/** Takes over such a piece. */
export function openHanded(part: HandedPart): OpenPart<PaperFacts> {
  if (part.kind === 'papers') return { ...part, tokens: unpackTokens(part.tokens) };
  const { kind, ...words } = part;
  return { kind, words };
}

/** A piece as it is kept. */
export function papersPart({ kind, papers, tokens }: PapersPiece): Part {
  return { kind, json: toJson(papers), papers: papers.length, tokens };
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

/** The part without the texts of its papers. */
export function withoutTexts(part: OpenPart): OpenPart<PaperFacts> {
  return part.kind === 'papers' ? { ...part, papers: part.papers.map(factsOf) } : part;
}

/** Puts together what was cut; throws in words where the words are missing. */
export function joinParts<P extends PaperFacts>(parts: readonly OpenPart<P>[]): Corpus<P> {
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
