// The mean advance of a character of a 12 px name, rounded up.
const character = 6.3;

/** The name as far as it fits into so many pixels, its acronym in brackets the first to go. */
export function shorten(name: string, width: number): string {
  const most = longest(width);
  const bare = name.length > most ? name.replace(/ \([^)]*\)$/, '') : name;
  return bare.length <= most ? bare : `${bare.slice(0, most - 1).trimEnd()}…`;
}

/** Names in one line each, or in two where one would cut it, as long as all together take no more than so many lines. */
export function breakNames(names: readonly string[], width: number, lines: number): string[][] {
  let spare = lines - names.length;
  return names.map((name) => {
    const broken = spare > 0 ? breakName(name, width) : [shorten(name, width)];
    spare -= broken.length - 1;
    return broken;
  });
}

function breakName(name: string, width: number): string[] {
  const short = shorten(name, width);
  const space = name.lastIndexOf(' ', longest(width));
  if (!short.endsWith('…') || space <= 0) return [short];
  return [name.slice(0, space), shorten(name.slice(space + 1), width)];
}

/** How many characters fit. */
function longest(width: number): number {
  return Math.max(6, Math.floor(width / character));
}
