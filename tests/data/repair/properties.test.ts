import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnWords, repairText } from '../../../data/repair/index.ts';

const abstracts = ['euromlsys', 'reading-list'].flatMap((name) => {
  const file = new URL(`../../reference/${name}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { abstract: string | null }).abstract ?? '');
});
const knowledge = learnWords(abstracts);

// What the rules look for, and what is nearly it.
const pieces = (
  'im-| prove|- |state-ofthe-art|de-fined|domainspecific|perinput|intertask|Fast-Find|FastFind|fed}erated|{|}|' +
  "$|$1.35$|$ imes$|\\times|\\%|\\emph{|\\textbf{|{\\em |~(|~\\cite{a}|``|''|\\\"|--|---| -- |[15]| [ 11, 16]|[|]|" +
  'ﬁ| ﬁ|ﬀ|𝑃𝑒|\ud835|\u0301|\u00a0|\u200b|\u00ad|?s|(?s scale|model?s it| ×|1.2 × -14.0×|8 × a|O (logN)|' +
  'https: //a|..|...|In this talk.| I then|, However| We also|. |, |meantime,the|Models(LLMs)|(opens in new tab)|' +
  'Work done while |example. new |the | a|b|7|-|,|.|(|)| '
).split('|');

const damaged = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...abstracts), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...pieces))))
    .map(([abstract, splices]) => splices.reduce(spliceIn, abstract)),
);

function spliceIn(text: string, [at, piece]: readonly [number, string]): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + piece + text.slice(place + (at % 3));
}

function apply(text: string, repairs: ReturnType<typeof repairText>['repairs']): string {
  let mended = '';
  let done = 0;
  for (const { at, before, after } of repairs) {
    expect(at).toBeGreaterThanOrEqual(done);
    expect(text.slice(at, at + before.length)).toBe(before);
    mended += text.slice(done, at) + after;
    done = at + before.length;
  }
  return mended + text.slice(done);
}

describe('repairText', () => {
  it('changes nothing in a text that it has mended', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { text: mended } = repairText(text, knowledge);
        expect(repairText(mended, knowledge)).toEqual({ text: mended, repairs: [] });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('records repairs in order which, made on the text, give the mended one', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { text: mended, repairs } = repairText(text, knowledge);
        expect(apply(text, repairs)).toBe(mended);
        expect(repairs.every(({ before, after }) => before !== after)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('keeps both promises for every abstract of the documents', () => {
    for (const abstract of abstracts) {
      const { text, repairs } = repairText(abstract, knowledge);
      expect(apply(abstract, repairs)).toBe(text);
      expect(repairText(text, knowledge).repairs).toEqual([]);
    }
  });

  it('gives the same for texts learned in any order', () => {
    const backwards = learnWords(abstracts.toReversed());
    for (const abstract of abstracts) {
      const expected = repairText(abstract, knowledge);
      expect(repairText(abstract, backwards)).toEqual(expected);
    }
  });

  it('comes to an end on every piece of damage repeated to 20,000 characters', () => {
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length));
      const { text: mended, repairs } = repairText(text, knowledge);
      expect(apply(text, repairs)).toBe(mended);
    }
  });
});
