import { RefusedError } from '../../data/import/table.ts';

/**
 * The text of bytes: UTF-8 or UTF-16 by mark or by content, else Windows-1252, which holds Latin-1. Throws a RefusedError if
 * the bytes are no text.
 */
export function decode(bytes: Uint8Array): string {
  const marked = markOf(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const wide = wideOf(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.subarray(0, 100_000).includes(0))
    throw new RefusedError('it is no text; a PDF, a picture or a program cannot be read');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isMostlyUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : fromWindows(bytes);
  }
}

const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// Node's own decoder gives Latin-1 for Windows-1252, which differs in these 32 signs.
function fromWindows(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (sign) => windows.charAt(sign.charCodeAt(0) - 0x80));
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

// Western text in UTF-16 has a zero in nearly every second byte.
function wideOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2000);
  if (head.length < 4) return null;
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  if (odd > 0.7 && even < 0.1) return 'utf-16le';
  return even > 0.7 && odd < 0.1 ? 'utf-16be' : null;
}

/** Whether the letters beyond ASCII are UTF-8 but for a few, as in a file that was cut or joined from two. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let faults = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) faults += 1;
    else if (code > 0x7f) letters += 1;
  }
  return faults * 10 < letters;
}
