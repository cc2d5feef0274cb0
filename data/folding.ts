const irregular = new Map([
  ['datum', 'data'],
  ['indice', 'index'],
  ['indices', 'index'],
  ['matrice', 'matrix'],
  ['vertice', 'vertex'],
  ['aparte', 'apart'],
]);

const american: [RegExp, string][] = [
  [/isation(s?)$/, 'ization$1'],
  [/is(e|es|ed|ing|er|ers)$/, 'iz$1'],
  [/ys(e|es|ed|ing|er|ers)$/, 'yz$1'],
  [/(?<=[a-z]{3})our$/, 'or'],
  [/ell(ed|ing)$/, 'el$1'],
  [/tre$/, 'ter'],
  [/ence$/, 'ense'],
];

/**
 * Maps each lower-case form to its term: wink's lemma, folded on to a word that the same texts attest, so that
 * plurals of names (GPUs), -ing nouns (serving), a lost final e (tun for tune) and British spellings join their family.
 */
export function foldForms(lemmas: ReadonlyMap<string, string>): Map<string, string> {
  const attested = attestedWords(lemmas);
  const folded = new Map<string, string>();
  for (const [form, lemma] of lemmas) folded.set(form, settle(lemma, attested));
  return folded;
}

/** The forms themselves, and every lemma whose plural or third person stands among them. */
function attestedWords(lemmas: ReadonlyMap<string, string>): Set<string> {
  const words = new Set(lemmas.keys());
  for (const [form, lemma] of lemmas) {
    if (form === `${lemma}s` || form === `${lemma}es`) words.add(lemma);
  }
  return words;
}

function settle(lemma: string, attested: ReadonlySet<string>): string {
  let term = lemma;
  for (let step = 0; step < 4; step += 1) {
    const next = foldOnce(term, attested);
    if (next === term) break;
    term = next;
  }
  return term;
}

function foldOnce(term: string, attested: ReadonlySet<string>): string {
  const known = irregular.get(term);
  if (known) return known;
  if (!attested.has(term) && attested.has(`${term}e`)) return `${term}e`;
  const candidates = [...spellings(term), ...singulars(term), ...verbs(term)];
  return candidates.find((candidate) => attested.has(candidate)) ?? term;
}

function spellings(term: string): string[] {
  return american
    .filter(([pattern]) => pattern.test(term))
    .map(([pattern, ending]) => term.replace(pattern, ending));
}

function singulars(term: string): string[] {
  if (term.length < 4 || !/[^s]s$/.test(term)) return [];
  if (term.endsWith('ies')) return [`${term.slice(0, -3)}y`];
  const short = term.slice(0, -1);
  return /(ch|sh|x|ss)es$/.test(term) ? [term.slice(0, -2), short] : [short];
}

function verbs(term: string): string[] {
  const ending = /(ing|ed)$/.exec(term)?.[0];
  if (!ending || term.length < ending.length + 3) return [];
  const stem = term.slice(0, -ending.length);
  const undoubled = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [...undoubled, `${stem}e`, stem].filter((word) => /[aeiouy]/.test(word.slice(0, -1)));
}
