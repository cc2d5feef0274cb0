import { RefusedError } from '../../data/import/table.ts';

/** How many bytes a file may have, packed or not, before it is refused; a JavaScript text cannot be much longer. */
export const largestFile = 256 * 1024 * 1024;

/** The bytes that a packed stream unpacks to; throws a RefusedError as soon as they come to more than the cap. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  format: Packing,
  cap = largestFile,
): Promise<Uint8Array<ArrayBuffer>> {
  let open = new Uint8Array(Math.min(cap, promised(bytes, format)));
  let length = 0;
  for await (const piece of unpackedPieces(bytes, format, cap)) {
    if (length + piece.length > open.length) open = longer(open, length + piece.length);
    open.set(piece, length);
    length += piece.length;
  }
  return open.subarray(0, length);
}

type Packing = 'gzip' | 'deflate-raw';

/** The same a piece at a time. */
export async function* unpackedPieces(
  bytes: Uint8Array<ArrayBuffer>,
  format: Packing,
  cap = largestFile,
): AsyncGenerator<Uint8Array> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream(format))
    .getReader();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > cap)
        throw new RefusedError(
          `it unpacks to more than ${inMegabytes(cap)}, which is all that is read of one file`,
        );
      yield value;
    }
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError('it is packed, but damaged or cut short');
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** A size for the reader, as 256 MB. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** As many bytes as the end of a gzip file says that it unpacks to, which may be wrong; where nothing is said, a guess. */
function promised(bytes: Uint8Array, format: Packing): number {
  if (format !== 'gzip' || bytes.length < 4) return 4 * bytes.length;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
}

function longer(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(Math.max(length, 2 * bytes.length));
  all.set(bytes);
  return all;
}
