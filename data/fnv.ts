/** A number of 64 bits as two halves, each from 0 to 2³² - 1. */
interface Halves {
  high: number;
  low: number;
}

/**
 * The 64-bit FNV-1a hash of the text's UTF-8 bytes, after Fowler, Noll and Vo
 * (http://www.isthe.com/chongo/tech/comp/fnv/): xor a byte, times 2⁴⁰ + 0x1b3, modulo 2⁶⁴.
 */
export function fnv1a64(text: string): Halves {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of utf8(text)) {
    low = (low ^ byte) >>> 0;
    const carry = Math.floor((low * 0x1b3) / 0x100000000);
    high = (Math.imul(high, 0x1b3) + (low << 8) + carry) >>> 0;
    low = Math.imul(low, 0x1b3) >>> 0;
  }
  return { high, low };
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at += 1;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
