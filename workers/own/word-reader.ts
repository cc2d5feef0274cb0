import { buildCountedCorpus } from '../../data/counted-corpus.ts';
import type { Corpus } from '../../data/corpus.ts';
import type { Paper } from '../../data/paper.ts';
import type { PackedTokens } from '../../data/token-row.ts';
import { TokenTable } from '../../data/token-table.ts';
import { tokenise, type Token } from '../../data/tokens.ts';
import { textsOf, type PaperTexts } from './paper-texts.ts';

/** Texts to be read, title and abstract of each paper; null asks for the tokens met. */
export type WordRequest = PaperTexts[] | null;

/** The texts read, in the order asked for, or the distinct tokens met with their counts. */
export type WordReply =
  | ({ kind: 'read' } & PackedTokens<Int32Array<ArrayBuffer>>)
  | { kind: 'tokens'; tokens: Token[]; counts: number[] };

interface Port {
  postMessage(message: WordReply, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WordRequest>) => void): void;
}

/** Reads texts with wink-nlp for whoever asks, each distinct token once in a table that the readers' texts are numbers of. */
export function serveWords(port: Port): void {
  const table = new TokenTable();
  port.addEventListener('message', ({ data }) => {
    if (data === null) {
      const { tokens, counts } = table;
      return port.postMessage({ kind: 'tokens', tokens, counts }, []);
    }
    const { terms, ends } = readTexts(data, table);
    port.postMessage({ kind: 'read', terms, ends }, [terms.buffer, ends.buffer]);
  });
}

/** Reads the papers here, in their order: the same corpus that as many workers as may be would give. */
export function readHere(papers: Paper[]): Corpus {
  const table = new TokenTable();
  return buildCountedCorpus(papers, [readTexts(papers.map(textsOf), table)], table);
}

function readTexts(
  texts: readonly PaperTexts[],
  table: TokenTable,
): PackedTokens<Int32Array<ArrayBuffer>> {
  const terms: number[] = [];
  const ends: number[] = [];
  for (const [title, abstract] of texts) {
    for (const token of tokenise(title.toLowerCase()))
      terms.push(table.add(token.form === '' ? token : { ...token, surface: '' }));
    ends.push(terms.length);
    for (const token of tokenise(abstract)) terms.push(table.add(token));
    ends.push(terms.length);
  }
  return { terms: Int32Array.from(terms), ends: Int32Array.from(ends) };
}
