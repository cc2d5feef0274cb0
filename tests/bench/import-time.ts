import { collect } from '../../data/import/collect.ts';
import { parseText } from '../../data/import/parse.ts';
import { RefusedError } from '../../data/import/table.ts';

// npm run import:time [-- MB [FAMILY]]: texts made to slow a reader down, at half the size and at the whole; prints both times and
// their ratio. Twice the text may take 2.5 times as long.

const [megabytes = '10', only = ''] = process.argv.slice(2);
const size = Number(megabytes) * 1_000_000;

/** A head, then a piece again and again up to the length, then a tail. */
const repeat =
  (piece: string, head = '', tail = '') =>
  (length: number) =>
    head + piece.repeat(Math.max(1, Math.floor(length / piece.length))) + tail;
const numbered =
  (piece: (at: number) => string, head = '', tail = '') =>
  (length: number) => {
    const parts = [head];
    for (let at = 0, sum = 0; sum < length; at += 1) {
      const next = piece(at);
      sum += next.length;
      parts.push(next);
    }
    return parts.join('') + tail;
  };

const families: Record<string, (length: number) => string> = {
  'BibTeX: braces never closed': repeat('{', '@article{a,\n title = {'),
  'BibTeX: each entry broken': repeat('@article{a,\n title = {never closed,\n\n'),
  'BibTeX: entries on one line': repeat('@a{b,title={c}} '),
  'BibTeX: at signs': repeat('@', '@misc{a, title={x}}\n'),
  'BibTeX: macros of macros': numbered(
    (at) => `@string{m${at + 1} = m${at} # m${at}}\n`,
    '@string{m0 = "ab"}\n',
    '@misc{a, title = m9}\n',
  ),
  'BibTeX: many authors': repeat('Doe, Jane and ', '@misc{a, title={x}, author={', '}}'),
  'LaTeX: accents': repeat('\\"{o}\\\'', '@misc{a, title={', '}}'),
  'LaTeX: formulas never closed': repeat('$\\frac{', 'title,abstract\nx,'),
  'HTML: tags never closed': repeat('<b <i "', 'title,abstract\nx,'),
  'HTML: comments never closed': repeat('<!-- ', 'title,abstract\nx,'),
  'HTML: character references': repeat('&amp;&#x', 'title,abstract\nx,'),
  'RIS: one endless field': repeat('more words\n', 'TY  - JOUR\nTI  - x\nAB  - '),
  'RIS: entries without an end': repeat('TY  - JOUR\nTI  - x\n'),
  'RIS: many authors': repeat('AU  - Doe, Jane\n', 'TY  - JOUR\nTI  - x\n'),
  'RIS: one title, many DOIs': numbered(
    (at) => `TY  - JOUR\nTI  - Editorial notes of the year\nDO  - 10.1000/${at}\nER  -\n`,
  ),
  'MEDLINE: blanks': repeat('      \n', 'PMID- 1\nTI  - x\n', 'PMID- 2\nTI  - y\n'),
  'Web of Science: many lines': repeat('   a line\n', 'FN x\nPT J\nTI x\nAB y\n'),
  'EndNote: many keywords': repeat('word\n', '%0 Journal\n%T x\n%K '),
  'CSV: quotes never closed': repeat('"a,b\n', 'title,abstract\n'),
  'CSV: doubled quotes at line starts': repeat('""x\n', 'title,abstract\n'),
  'CSV: quoted line ends before an open quote': repeat('"x\ny",', 'title,abstract\n', '"'),
  'CSV: a row of delimiters': repeat(',', 'title,abstract\nx,y\n'),
  'CSV: short rows': repeat('a,b\n', 'title,abstract\n'),
  'JSON: brackets': repeat('[', '[{"title":"x"},'),
  'JSON: objects never closed': repeat('{"title":"x",', '[{"title":"x"},'),
  'JSON: texts never closed': repeat('{"title":"x},\n', '[{"title":"x"},\n'),
  'JSON: an index of places': numbered(
    (at) => `"w${at}":[${at}],`,
    '[{"title":"x","abstract_inverted_index":{',
    '"z":[0]}}]',
  ),
  'JSON Lines: broken lines': repeat('{"title":"x"\n', '{"title":"y"}\n'),
  'XML: records never closed': repeat('<PubmedArticle><Article>', '<PubmedArticleSet>'),
  'XML: elements in elements': repeat(
    '<a>',
    '<PubmedArticle><MedlineCitation>',
    '</PubmedArticle>',
  ),
  'XML: comments never closed': repeat(
    '<!-- ',
    '<PubmedArticle><MedlineCitation>',
    '</PubmedArticle>',
  ),
  'XML: attributes never closed': repeat('<a b="', '<xml><records><record><titles>', '</record>'),
};

let worst = 0;
console.log(
  `${'family'.padEnd(46)}${`${Number(megabytes) / 2} MB`.padStart(10)}${`${megabytes} MB`.padStart(10)}  ratio`,
);
for (const [name, make] of Object.entries(families)) {
  if (!name.includes(only)) continue;
  const [half, whole] = [time(make(size / 2)), time(make(size))];
  const ratio = whole / Math.max(half, 20);
  worst = Math.max(worst, ratio);
  console.log(`${name.padEnd(46)}${ms(half)}${ms(whole)}  ${ratio.toFixed(2)}`);
}
console.log(`worst ratio ${worst.toFixed(2)}`);

function ms(value: number): string {
  return `${value.toFixed(0)} ms`.padStart(10);
}

/** The better of two runs in milliseconds of processor time, from text to report. */
function time(text: string): number {
  return Math.min(...[1, 2].map(() => run(text)));
}

function run(text: string): number {
  const before = process.cpuUsage();
  try {
    collect([{ name: 'file', kind: 'read', reading: parseText(text, 'file') }]);
  } catch (error) {
    if (!(error instanceof RefusedError)) console.log(String(error).slice(0, 200));
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
