const endings = new Set(
  (
    '- e s es ed er ers or ors ing ings ion ions tion ation ations ize izer ization able ability al ality ity ' +
    'ive ment ly ness ism ist age ance ence ant ent y ies ic ics'
  )
    .split(' ')
    .map((ending) => (ending === '-' ? '' : ending)),
);

/** Whether two words look like forms or derivations of one word (schedule, scheduler, scheduling), by a list of endings. */
export function sameRoot(a: string, b: string): boolean {
  const length = sharedLength(a, b);
  if (length < 3) return false;
  const stem = a.slice(0, length);
  return isEnding(a.slice(length), stem) && isEnding(b.slice(length), stem);
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

/** Whether `rest` may follow `stem`: an ending, one that lost its e to the stem's (scheduleR), or one after a doubled letter. */
function isEnding(rest: string, stem: string): boolean {
  const last = stem.slice(-1);
  return (
    endings.has(rest) ||
    (last === 'e' && rest !== '' && endings.has(`e${rest}`)) ||
    (rest.startsWith(last) && rest.length > 1 && endings.has(rest.slice(1)))
  );
}
