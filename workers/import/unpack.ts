import { RefusedError } from '../../data/import/table.ts';

/** How many bytes a file may have, packed or not, before it is refused; a JavaScript text cannot be much longer. */
export const largestFile = 256 * 1024 * 1024;

/** The bytes that a packed stream unpacks to; throws a RefusedError as soon as they come to more than the cap. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate-raw',
  cap = largestFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream(format))
    .getReader();
  const parts: Uint8Array[] = [];
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
      parts.push(value);
    }
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError('it is packed, but damaged or cut short');
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  return joined(parts, length);
}

/** A size for the reader, as 256 MB. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
