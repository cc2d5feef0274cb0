// The mean advance of a character of a 12 px name, rounded up.
const character = 6.3;

/** The name as far as it fits into so many pixels, its acronym in brackets the first to go. */
export function shorten(name: string, width: number): string {
  const most = Math.max(6, Math.floor(width / character));
  const bare = name.length > most ? name.replace(/ \([^)]*\)$/, '') : name;
  return bare.length <= most ? bare : `${bare.slice(0, most - 1).trimEnd()}…`;
}
