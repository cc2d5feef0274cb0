import { RefusedError } from '../../data/import/table.ts';
import { inMegabytes, largestFile, unpack } from './unpack.ts';

/** Reads the files of a zip archive by name; a name that is not there gives null. */
export type Archive = (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;

interface Member {
  method: number;
  packed: number;
  offset: number;
}

const damaged = 'it is a zip archive, but damaged or cut short';

/** Opens a zip archive by its directory; throws a RefusedError if there is none. All that is read of it together has one cap. */
export function openZip(bytes: Uint8Array<ArrayBuffer>): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members = readDirectory(view);
  let left = largestFile;
  return async (name) => {
    const member = members.get(name);
    if (member === undefined) return null;
    const content = await readMember(bytes, view, member, left);
    left -= content.length;
    return content;
  };
}

/** The names in the archive's directory at its end, with what is needed to read each. */
function readDirectory(view: DataView): Map<string, Member> {
  const members = new Map<string, Member>();
  const end = directoryEnd(view);
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      throw new RefusedError(damaged);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [name = 0, extra = 0, comment = 0] = lengths;
    if (at + 46 + name > view.byteLength) throw new RefusedError(damaged);
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, name);
    members.set(new TextDecoder().decode(bytes), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return members;
}

function directoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 70_000); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new RefusedError(damaged);
}

async function readMember(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  { method, packed, offset }: Member,
  cap: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (offset + 30 > bytes.length) throw new RefusedError(damaged);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw new RefusedError(damaged);
  const content = bytes.slice(from, from + packed);
  if (method === 8) return unpack(content, 'deflate-raw', cap);
  if (method !== 0) throw new RefusedError('it is packed in a way that is not read here');
  if (content.length > cap) throw new RefusedError(`it holds more than ${inMegabytes(cap)}`);
  return content;
}
