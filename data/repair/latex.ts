import { type Edit, type Rule, editMatches } from './edit.ts';

const kind = 'LaTeX remnant';

/** Writes out formulas that hold just a number, a letter or a sign; real formulas are left. */
export const plainFormulas: Rule = (text) =>
  editMatches(text, kind, formula, ([, inner = '']) => plainFormula(inner));

/** Drops the backslash of characters that LaTeX wants escaped, outside formulas. */
export const escapedCharacters: Rule = (text) =>
  outsideFormulas(
    text,
    editMatches(text, kind, /(?<!\\)\\([%&#_])/g, ([, sign = '']) => sign),
  );

/** Strips commands that only set their text in another face, and joins accents to their letters. */
export const textCommands: Rule = (text) =>
  outsideFormulas(text, [
    ...editMatches(text, kind, faceCommand, ([, inner = '']) => inner),
    ...editMatches(text, kind, faceGroup, ([, inner = '']) => inner),
    ...editMatches(text, kind, accent, ([, mark = '', letter = '']) => accented(letter, mark)),
  ]);

/** Turns ties, quotes and dashes as LaTeX writes them into the characters they stand for. */
export const typedSigns: Rule = (text) =>
  outsideFormulas(text, [
    ...editMatches(text, kind, tie, () => ' '),
    ...editMatches(text, kind, quotes, ([, inner = '']) => `“${inner}”`),
    ...editMatches(text, kind, rangeDash, () => '–'),
    ...editMatches(text, kind, tiedDash, () => '—'),
    ...editMatches(text, kind, spacedDash, ([hyphens]) => (hyphens === '--' ? '–' : '—')),
  ]);

const formula = /(?<![\\$])\$([^$]{1,200})\$(?![\d$])/g;
const faces = 'emph|textit|textbf|texttt|textsc|textsf|textsl|textrm|text|underline|mbox|url';
const faceCommand = new RegExp(String.raw`\\(?:${faces})\{([^{}\\$]{0,200})\}`, 'g');
const faceGroup = /\{\\(?:em|it|bf|tt|sc|sl|sf)\s([^{}\\$]{0,200})\}/g;
const accent = /(?<=\p{L})\\(["'`^~])\{?([aceinouyAEINOUY])\}?(?=\p{L})/gu;
const tie = /(?<=\p{L}{2}|\bFig\.)~(?=\(|\\|\d)/gu;
const quotes = /(?<!`)``((?:[^`']|'(?!')){1,200})''(?!')/g;

// Between words in lower case two hyphens may be a dash or one hyphen doubled.
const rangeDash = /(?<=[\p{N}%×])--(?=\p{N})|(?<=\p{Lu}\p{Ll}{1,20})--(?=\p{Lu})/gu;
const tiedDash = /(?<=[\p{L}\p{N}%×)])---(?=[\p{L}\p{N}])/gu;
const spacedDash = /(?<=[\p{L}\p{N}%×).,] )-{2,3}(?= [\p{L}\p{N}(])/gu;

// JSON turns the \t of \times into a tab, which then folds to a space.
const signs = new Map(
  Object.entries({
    ...{ imes: '×', times: '×', sim: '∼', approx: '≈', pm: '±', infty: '∞' },
    ...{ leq: '≤', le: '≤', geq: '≥', ge: '≥', to: '→', rightarrow: '→' },
    ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ' },
    ...{ eta: 'η', theta: 'θ', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π' },
    ...{ rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω' },
  }),
);

const combining = new Map([
  ['"', '\u0308'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['~', '\u0303'],
]);

function plainFormula(inner: string): string | null {
  const [, number = '', rest = ''] = /^ ?(\d(?:[\d.,]{0,18}\d)?)? ?(.{0,20})$/.exec(inner) ?? [];
  if (rest === '') return number === '' ? null : number;
  if (rest === '\\%') return `${number}%`;
  if (number === '' && /^[a-zA-Z] ?$/.test(rest)) return rest.trim();
  const sign = signs.get(/^(?:\\|(?=imes))([a-z]{2,10}) ?$/.exec(rest)?.[1] ?? '');
  return sign === undefined ? null : number + sign;
}

function accented(letter: string, mark: string): string {
  return (letter + (combining.get(mark) ?? '')).normalize('NFC');
}

function outsideFormulas(text: string, edits: readonly Edit[]): Edit[] {
  const formulas = [...text.matchAll(formula)].map(({ index, 0: { length } }) => [index, length]);
  let next = 0;
  let free = 0;
  return edits
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      while (next < formulas.length && end(formulas[next]) <= from) next += 1;
      if (from < free || (formulas[next]?.[0] ?? Infinity) < to) return false;
      free = to;
      return true;
    });
}

function end([index = 0, length = 0]: readonly number[] = []): number {
  return index + length;
}
