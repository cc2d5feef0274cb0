/** Numbers in [0, 1) that a seed decides (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = 'ba ce di fo gu ka le mi no pu ra se ti vo wu za che dri flo gran'.split(' ');

/** A word of its own for each number. */
function word(number) {
  const parts = [];
  for (let left = number + 400; left > 0; left = Math.floor(left / 20))
    parts.push(syllables[left % 20]);
  return parts.join('');
}

/**
 * JSON Lines of so many papers on 15 themes, made by a seed: the words of a theme are 120 of its own, commoner ones more
 * often, and 1,500 that all share; years 2015 to 2024, six venues.
 */
export function generatedPapers(count, seed = 1) {
  const next = numbers(seed);
  const drawn = (most) => Math.floor(most * next() ** 2.2);
  const lines = Array.from({ length: count }, (_, at) => {
    const theme = drawn(15);
    const say = () => word(next() < 0.45 ? theme * 120 + drawn(120) : 1800 + drawn(1500));
    const text = (words) => Array.from({ length: words }, say).join(' ');
    return JSON.stringify({
      id: `paper-${at}`,
      title: `${text(7)} ${at}`,
      abstract: `${text(12)}. ${text(16)}. ${text(14)}. ${text(18)}.`,
      authors: [`Given ${word(drawn(4000))}`, `Given ${word(drawn(4000))}`],
      year: 2015 + drawn(10),
      venue: `Venue ${'ABCDEF'[drawn(6)]}`,
      kind: next() < 0.9 ? 'paper' : 'poster',
    });
  });
  return `${lines.join('\n')}\n`;
}
