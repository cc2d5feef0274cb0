import { greek, symbols } from './latex-symbols.ts';

/**
 * What a reader sees where LaTeX stands. `full` is for BibTeX, where braces, ties and dashes are LaTeX too; otherwise
 * only known commands and formulas are read, and every other brace, backslash or dollar sign stays as it is.
 */
export function latexToText(text: string, full: boolean): string {
  if (!(full ? /[\\{}$~`'-]/ : /[\\$]/).test(text)) return text;
  const plain = full ? inFull(text) : inPassing(text);
  return plain.replace(/[\uFDD0-\uFDD7]/g, (mark) => signs.charAt(mark.charCodeAt(0) - 0xfdd0));
}

// Characters that LaTeX escapes travel as noncharacters until its own signs are gone.
const signs = "{}$~\\-`'";

function hide(sign: string): string {
  const at = signs.indexOf(sign);
  return at < 0 ? sign : String.fromCharCode(0xfdd0 + at);
}

function inFull(text: string): string {
  return commands(escapes(accents(text, true)), true)
    .replace(/(?<!\$)\$([^$]{1,2000})\$/g, (_, inner: string) => formula(inner))
    .replace(/\$\$/g, '')
    .replace(/~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/[{}]/g, '');
}

function inPassing(text: string): string {
  const formulas = text.replace(
    /(?<![\\$\p{L}\p{N}])\$(?![\s$])([^$]{1,300})(?<![\s\\])\$(?![\d$])/gu,
    (whole, inner: string) => (isFormula(inner) ? unbraced(inner) : whole),
  );
  if (!formulas.includes('\\')) return formulas;
  return commands(escapes(accents(formulas, false)), false);
}

function isFormula(inner: string): boolean {
  return /[\\^_{]/.test(inner) || /^[\p{L}\d.,%+<>=-]{1,12}$/u.test(inner);
}

function unbraced(inner: string): string {
  return formula(commands(escapes(accents(inner, true)), true)).replace(/[{}]/g, '');
}

function formula(inner: string): string {
  return inner.replace(/\^\{?\\?circ\}?/g, '°').replace(/[{}]/g, '');
}

const letter = String.raw`(?:\{\s{0,3}(?:\\([ij])(?:\{\})?|(\p{L}))\s{0,3}\}|\\([ij])(?![a-zA-Z])(?:\{\}|\s)?|(\p{L}))`;
const signAccent = new RegExp(String.raw`\\(["'` + '`' + String.raw`^~=.])\s{0,3}${letter}`, 'gu');
const letterAccent = new RegExp(String.raw`\\([uvHckrbd])(?:\s{1,3}|(?=[{\\]))${letter}`, 'gu');

// Outside LaTeX a backslash before a quote or a letter may be no accent, unless braces or a letter before it say so.
const sureAccent = new RegExp(
  String.raw`(?:(?<=[\p{L}{])\\(?=["'` +
    '`' +
    String.raw`^~])|\\(?=["'` +
    '`' +
    String.raw`^~=.uvHckrbd]\{))(.)${letter}`,
  'gu',
);

const marks: Readonly<Record<string, string>> = {
  ...{ '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303' },
  ...{ '=': '\u0304', '.': '\u0307', u: '\u0306', v: '\u030C', H: '\u030B', c: '\u0327' },
  ...{ k: '\u0328', r: '\u030A', b: '\u0331', d: '\u0323' },
};

function accents(text: string, all: boolean): string {
  const join = (_: string, mark: string, ...found: (string | undefined)[]) => {
    const base = found.slice(0, 4).find((part) => typeof part === 'string') ?? '';
    return (base + (marks[mark] ?? '')).normalize('NFC');
  };
  return all
    ? text.replace(signAccent, join).replace(letterAccent, join)
    : text.replace(sureAccent, join);
}

function escapes(text: string): string {
  return text
    .replace(/\\\\(?:\[[^\]]{0,20}\])?/g, ' ')
    .replace(/\\([&%#_{}$])/g, (_, sign: string) => hide(sign))
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\-/g, '')
    .replace(/\\[()[\]]/g, '');
}

const command = /\\([a-zA-Z]{1,30})\*?(?:\{\}|[ \t]{1,3})?/g;
const faces = new Set(
  (
    'emph textit textbf texttt textsc textsf textsl textrm textup textmd text underline mbox hbox url em it bf tt ' +
    'sc sl sf rm mathrm mathbf mathit mathcal mathbb mathsf mathtt mathfrak operatorname boldsymbol bm left right ' +
    'ensuremath textnormal texorpdfstring bfseries itshape ttfamily scshape rmfamily sffamily displaystyle overline ' +
    'hat bar tilde vec dot widehat widetilde big Big bigl bigr mathop nolimits limits protect textsuperscript textsubscript'
  ).split(' '),
);
const operators = new Set(
  'log ln exp sin cos tan min max arg argmin argmax lim sup inf det dim ker gcd deg Pr bmod mod poly'.split(
    ' ',
  ),
);

function commands(text: string, all: boolean): string {
  return text
    .replace(
      /\\(?:cite[a-z]{0,8}|footnote|label|ref|eqref)\*?(?:\[[^\]]{0,80}\])?\{[^{}]{0,300}\}/g,
      '',
    )
    .replace(/\\href\{[^{}]{0,500}\}/g, '')
    .replace(/\\[dt]?frac\{([^{}]{0,80})\}\{([^{}]{0,80})\}/g, '$1/$2')
    .replace(/\\sqrt\{([^{}]{0,80})\}/g, '√$1')
    .replace(all ? command : faceInPassing, (whole: string, name: string, inner?: string) =>
      meaning(whole, name, typeof inner === 'string' ? inner : null, all),
    );
}

const faceInPassing = /\\([a-zA-Z]{1,30})(?:\{([^{}\\]{0,300})\}|[ \t](?=[a-z]))?/g;

function meaning(whole: string, name: string, inner: string | null, all: boolean): string {
  const symbol = symbols.get(name);
  if (symbol !== undefined) {
    const isWord = /[ \t]$/.test(whole) && (greek.has(name) || !/^\p{L}/u.test(symbol));
    return [...symbol].map(hide).join('') + (inner ?? '') + (isWord ? ' ' : '');
  }
  if (operators.has(name)) return name + (/[ \t]$/.test(whole) ? ' ' : '') + (inner ?? '');
  if (faces.has(name)) return all ? '' : (inner ?? whole);
  return all ? '' : whole;
}
