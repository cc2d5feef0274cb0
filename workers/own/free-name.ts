/** The name, or with a number after it where it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const plain = name.replace(/\s+/g, ' ').trim().slice(0, 60) || 'Your papers';
  let free = plain;
  for (let number = 2; taken.has(free); number += 1) free = `${plain} ${number}`;
  return free;
}
