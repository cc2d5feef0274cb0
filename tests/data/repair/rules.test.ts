import { describe, expect, it } from 'vitest';
import { learnWords, repairText } from '../../../data/repair/index.ts';

const attested = [
  'We improve the classification of images with a long-term, state-of-the-art model.',
  'The model classifies an image: classification, find, finding and learning in the meantime.',
  'Find a data-driven and a domain-specific model; find the images and find the learning rate.',
  'We find more than we find, and data-driven models find high-quality images in parallel.',
  'Such data-driven learning and a domain-specific network compute the compression of data.',
  'A data-driven network specific to a domain does compression, driven by data of high level.',
  'A data-driven network learns by compression, and a data-driven one finds the federated job.',
  'A data-driven plan allows the job to run at the state-of-the-art rate.',
];
const knowledge = learnWords(attested);

function mend(text: string): string {
  return repairText(text, knowledge).text;
}

describe('repairText', () => {
  it.each([
    ['ligatures', 'eﬃcient ﬁnding', 'efficient finding'],
    ['a word parted at its ligature', 'the classiﬁ cation of', 'the classification of'],
    ['a ligature given for another', 'we ﬂnd it', 'we find it'],
    [
      'a ligature given by its number',
      'we (cid:12)nd a classi(cid:2)cation',
      'we find a classification',
    ],
    ['mathematical letters', '𝑃𝑒𝑛 is 2.5𝑥 with 𝛼', 'Pen is 2.5x with α'],
    ['blanks of special widths', 'a\u00a0b\u2009c', 'a b c'],
    ['soft hyphens', 'net\u00adwork', 'network'],
    ['a number as a formula', 'by x$1.35$ and $2\\times$', 'by x1.35 and 2×'],
    ['a formula whose \\t was eaten', '2$ imes$ lower', '2× lower'],
    ['a letter as a formula', 'the $k$-means and $\\alpha$', 'the k-means and α'],
    ['escaped characters', '35\\% of R\\&D', '35% of R&D'],
    ['commands that set a face', '\\emph{good} {\\em or} \\textbf{bad}', 'good or bad'],
    ['accents', 'Schr\\"odinger and na\\"{i}ve', 'Schrödinger and naïve'],
    ['ties', 'Learning~(ML) in Section~3', 'Learning (ML) in Section 3'],
    ['quotes', "a ``good'' one", 'a “good” one'],
    ['dashes', 'it -- so -- is 1--2 of Pitman--Yor---all', 'it – so – is 1–2 of Pitman–Yor—all'],
    ['notes of a web page', 'tools(opens in new tab) here', 'tools here'],
    ['citation marks', 'systems [ 11, 16, 18] and (MCTS) [4].', 'systems and (MCTS).'],
    ['citation commands', 'the method~\\citep{Knuth1984} is', 'the method is'],
    ['a stray brace', 'a fed}erated job', 'a federated job'],
    ['words parted by the end of a line', 'we im- prove long- term', 'we improve long-term'],
    ['broken words of clear form', 'un- paralleled computa- tions', 'unparalleled computations'],
    ['a lost hyphen that the corpus attests', 'state-ofthe-art', 'state-of-the-art'],
    [
      'a lost hyphen of a plain compound',
      'Datadriven domainspecific',
      'Data-driven domain-specific',
    ],
    ['a lost hyphen that English always writes', 'dataaware perinput', 'data-aware per-input'],
    ['a false hyphen', 'high com-pression', 'high compression'],
    ['a lost μ', '10 ?s, (?s scale) and ?s-level', '10 μs, (μs scale) and μs-level'],
    ['a lost apostrophe', 'the model?s rate', 'the model’s rate'],
    ['a lost space after a comma', 'the meantime,the job', 'the meantime, the job'],
    ['a lost space before an acronym', 'images(IM) of', 'images (IM) of'],
    ['spaces before ×', '8 × larger by 1.2 × -14.0×, or 3 ×.', '8× larger by 1.2×-14.0×, or 3×.'],
    ['the order of growth', 'in O (logN) hops', 'in O(log N) hops'],
    ['broken addresses', 'at https: //example.org', 'at https://example.org'],
    ['a doubled full stop', 'trends.. We', 'trends. We'],
    ['a cut opening', 'In this paper. We show', 'In this paper, we show'],
    ['a comma for a full stop', 'of systems, However, they', 'of systems. However, they'],
    [
      'a lost full stop',
      'The job can find the best possible configuration We also find more.',
      'The job can find the best possible configuration. We also find more.',
    ],
    [
      'a name as its text mostly spells it',
      'DyNN-Offload is new. DyNN-Offload is good. DyNNOffload runs.',
      'DyNN-Offload is new. DyNN-Offload is good. DyNN-Offload runs.',
    ],
  ])('mends %s', (_, damaged, mended) => {
    expect(mend(damaged)).toBe(mended);
  });

  it.each([
    ['suspended hyphens', 'data- and model-parallel, graph- or input-, feature- and output-level'],
    ['a hyphen after a word that only looks like a half', 'find- network'],
    [
      'words in both spellings that are good',
      'multilevel, nonlinear, timescale, runtime, interlayer',
    ],
    [
      'hyphens that authors choose',
      'pre-computed, light-weight, zig-zag, inter-connect, co-located',
    ],
    ['names that the text spells once each way', 'the FastFind and the Fast-Find'],
    [
      'signs that have only a number',
      'a (cid:15)-tube, (cid:107)x(cid:107), the l1(cid:0)norm, (cid:12)xqq',
    ],
    ['real question marks', 'Why? So what? Is it 5?'],
    ['formulas', 'in $O(n \\log n)$ with $\\|w\\|_2$ and \\alpha'],
    ['sums of money', 'from $5 to $10, or $3, $4 and $5'],
    ['flags and minus signs', 'with --fast, -Oz, -1 or +1 and i--'],
    ['two hyphens between words', 'iso--orientation'],
    ['approximate numbers', 'about ~1% or ~ 5'],
    ['products and sizes', '3 × 3 and 224 × 224 pixels, n × d, 4 × A100'],
    [
      'intervals and marks that are part of a sentence',
      'in [0, 1], from [3], the range [5, 9], by [7] and A[1]',
    ],
    ['calls and plurals', 'max(AB), log(N), model(s), (near-)optimal'],
    ['tuples and sets', '(find,image), {find,image}, f(x,y), 1,000'],
    ['partnered braces', 'fed{er}ated'],
    ['an ellipsis', 'and so on... or 1..n'],
    ['a clause that goes on', 'In this paper We also show it. Here We show it. Can We also show?'],
    ['sets and operators in double-struck letters', 'in ℝ and 𝔼'],
    ['typographic dashes and quotes', 'it’s 1.6×–740× — “so”'],
  ])('leaves %s', (_, text) => {
    expect(repairText(text, knowledge)).toEqual({ text, repairs: [] });
  });

  it('leaves words alone that no corpus attests', () => {
    const nothing = learnWords([]);
    const text = 'im- prove, fed}erated, state-ofthe-art, meantime,the, com-pression';
    expect(repairText(text, nothing)).toEqual({ text, repairs: [] });
  });

  it('cuts a footnote out of the sentence that it stands in', () => {
    const text =
      'It has a Work done while the author was at Example. Code is at https://x. org/y. new solver, too.';
    expect(mend(text)).toBe('It has a new solver, too.');
  });

  it('records whole words and where they begin in the damaged text', () => {
    expect(repairText('So we im- prove eﬃcient(opens in new tab) jobs.', knowledge)).toEqual({
      text: 'So we improve efficient jobs.',
      repairs: [
        { kind: 'hyphenation', before: 'im- prove', after: 'improve', at: 6 },
        {
          kind: 'ligature',
          before: 'eﬃcient(opens in new tab)',
          after: 'efficient',
          at: 16,
        },
      ],
    });
  });

  it('records one repair where one lays the next bare', () => {
    expect(repairText('We \\emph{im- prove}.', knowledge)).toEqual({
      text: 'We improve.',
      repairs: [
        {
          kind: 'LaTeX remnant',
          before: '\\emph{im- prove}.',
          after: 'improve.',
          at: 3,
        },
      ],
    });
  });
});
