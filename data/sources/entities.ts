/** The text with its character references (`&amp;`, `&#215;`, `&eacute;`) replaced; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return fromCode(Number(decimal)) ?? whole;
    if (hex !== undefined) return fromCode(Number.parseInt(hex, 16)) ?? whole;
    return fromName(name ?? '') ?? whole;
  });
}

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,10}\d{0,2}));/gi;

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['times', '×'],
  ['middot', '·'],
  ['bull', '•'],
  ['deg', '°'],
  ['plusmn', '±'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['sim', '∼'],
  ['asymp', '≈'],
  ['micro', 'µ'],
  ['alpha', 'α'],
  ['beta', 'β'],
  ['epsilon', 'ε'],
  ['lambda', 'λ'],
  ['mu', 'μ'],
  ['sigma', 'σ'],
  ['szlig', 'ß'],
  ['oslash', 'ø'],
  ['aelig', 'æ'],
]);

const ACCENTS = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030A'],
  ['caron', '\u030C'],
  ['cedil', '\u0327'],
]);

function fromCode(code: number): string | null {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : null;
}

function fromName(name: string): string | null {
  const accent = ACCENTS.get(name.slice(1));
  if (accent !== undefined) return (name.charAt(0) + accent).normalize('NFC');
  return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? null;
}
