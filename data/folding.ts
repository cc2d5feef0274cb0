const irregular = new Map([
  ['datum', 'data'],
  ['indice', 'index'],
  ['indices', 'index'],
  ['matrice', 'matrix'],
  ['vertice', 'vertex'],
  ['lense', 'lens'],
  ['physic', 'physics'],
  ['physics', 'physics'],
  ['new', 'new'],
  ['news', 'news'],
  ['ax', 'axis'],
  ['axes', 'axis'],
  ['specie', 'species'],
  ['species', 'species'],
  ['analyzes', 'analyze'],
  ['clustering', 'clustering'],
  ['rout', 'route'],
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
 * plurals of names (GPUs), -ing nouns (serving), a lost final e (tun for tune), British spellings and hyphens that others
 * leave out join their family. Names with capitals inside (gRPC, AWS) only lose a plural's s; `spellings` tells which
 * forms are such names.
 */
export function foldForms(
  lemmas: ReadonlyMap<string, string>,
  spellings: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const attested = attestedWords(lemmas);
  const folded = new Map<string, string>();
  for (const [form, lemma] of lemmas) {
    const name = nameOf(spellings.get(form) ?? '');
    folded.set(form, name ?? settle(lemma, attested));
  }
  return folded;
}

/** The term of a name with capitals inside, null for any other spelling. */
function nameOf(spelling: string): string | null {
  if (!spelling.split('-').some((part) => /\p{L}.*\p{Lu}/u.test(part))) return null;
  return spelling.replace(/(?<=[\p{Lu}\p{N}])s$/u, '').toLowerCase();
}

/** The forms themselves, and every lemma of which one of them is a regular inflection. */
function attestedWords(lemmas: ReadonlyMap<string, string>): Set<string> {
  const words = new Set(lemmas.keys());
  for (const [form, lemma] of lemmas) if (isInflection(form, lemma)) words.add(lemma);
  return words;
}

// `tuned` is no inflection of `tun`, which would double its last letter: wink has lost an e.
function isInflection(form: string, lemma: string): boolean {
  if (form === `${lemma}s` || form === `${lemma}es`) return true;
  const ending = /(ing|ed)$/.exec(form)?.[0];
  if (!ending) return false;
  const stem = form.slice(0, -ending.length);
  if (/e$/.test(lemma)) return stem === lemma.slice(0, -1);
  const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma);
  return stem === (short ? lemma + lemma.slice(-1) : lemma);
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
  const solid = term.includes('-') ? [term.replaceAll('-', '')] : [];
  const turned = american
    .filter(([pattern]) => pattern.test(term))
    .map(([pattern, ending]) => term.replace(pattern, ending));
  return [...solid, ...turned];
}

function singulars(term: string): string[] {
  if (term.length < 4 || !/[^s]s$/.test(term)) return [];
  if (term.endsWith('ices')) return ['ix', 'ex', 'ice'].map((end) => term.slice(0, -4) + end);
  if (/[eoy]ses$/.test(term)) return [`${term.slice(0, -2)}is`, term.slice(0, -1)];
  if (term.endsWith('ies')) return [`${term.slice(0, -3)}y`, term.slice(0, -1)];
  const short = term.slice(0, -1);
  if (/(ch|sh|x|ss)es$/.test(term)) return [term.slice(0, -2), short];
  return /[sz]es$/.test(term) ? [short, term.slice(0, -2)] : [short];
}

function verbs(term: string): string[] {
  const ending = /(ing|ed)$/.exec(term)?.[0];
  if (!ending || term.length < ending.length + 3) return [];
  const stem = term.slice(0, -ending.length);
  const undoubled = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [...undoubled, `${stem}e`, stem].filter((word) => /[aeiouy]/.test(word.slice(0, -1)));
}
