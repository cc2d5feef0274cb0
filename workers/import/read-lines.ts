import { JsonLinesReader } from '../../data/import/json-lines.ts';
import type { FileReading } from '../../data/import/parse.ts';
import { recognise } from '../../data/import/recognise.ts';
import { RefusedError } from '../../data/import/table.ts';

// As much as tells the format.
const headLength = 300_000;

/**
 * Reads JSON Lines in UTF-8 a piece at a time, so that their text is never held whole; null where the bytes are anything else,
 * or not quite that. Throws what the pieces throw.
 */
export async function readLines(
  name: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<FileReading | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = new JsonLinesReader(name);
  let head: string | null = '';
  for await (const piece of pieces) {
    const text = decoded(decoder, piece);
    if (text === null) return null;
    if (head === null) reader.add(text);
    else {
      head += text;
      if (head.length < headLength) continue;
      if (!isJsonLines(head)) return null;
      reader.add(head);
      head = null;
    }
  }
  // A shorter text costs nothing to be held.
  return head === null && decoded(decoder) === '' ? reader.end() : null;
}

/** The text of the bytes, or what is left of those before; null where they are no UTF-8. */
function decoded(decoder: TextDecoder, bytes?: Uint8Array): string | null {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    return null;
  }
}

function isJsonLines(head: string): boolean {
  try {
    return !head.includes('\0') && recognise(head.replace(/\r\n?/g, '\n')) === 'jsonl';
  } catch (error) {
    if (error instanceof RefusedError) return false;
    throw error;
  }
}
