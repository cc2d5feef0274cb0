import { contrastTerms } from '../../../workers/inference/contrast.ts';
import { judgeFamily } from '../../../workers/inference/family.ts';
import { expectLuck } from '../../../workers/inference/luck.ts';
import { countRows, sliceOf } from '../../../workers/inference/shuffled-years.ts';
import { hashSeed } from '../../../workers/random.ts';
import { drawTerms, drawTopics, years, type Drawn } from './draw.ts';

/** One line of the table. */
export interface Outcome {
  check: string;
  target: string;
  found: string;
  met: boolean;
}

const TOPICS = 12;
const TERMS = 120;
const SHUFFLES = 200;

const uneven = scale([16, 15, 13, 12, 9, 8, 7, 6, 5, 4, 3, 2]);
const even = scale(Array<number>(TOPICS).fill(1));

/** Corpora in which nothing changes: clear verdicts, and leaning ones beside their forecast. */
export function checkNull(corpora: number): Outcome[] {
  return [
    ...checkShares('topics from 2 % to 16 %', uneven, corpora),
    ...checkShares('topics of equal size', even, corpora),
  ];
}

/** Corpora in which one topic rises evenly from 4 % to the given share. */
export function checkRise(to: number, verdicts: readonly string[], corpora: number): Outcome {
  const rest = scale(uneven.slice(1));
  let found = 0;
  for (let corpus = 0; corpus < corpora; corpus++) {
    const claims = judge(
      drawTopics(
        (at) => {
          const share = 0.04 + ((to - 0.04) * at) / (years.length - 1);
          return [share, ...rest.map((own) => own * (1 - share))];
        },
        hashSeed('rise', to, corpus),
      ),
    );
    if (claims[0]!.direction === 'up' && verdicts.includes(claims[0]!.verdict)) found += 1;
  }
  const share = found / corpora;
  return {
    check: `planted rise from 4 % to ${percent(to)}: ${verdicts.join(' or ')}, upward`,
    target: 'at least 65 %',
    found: percent(share),
    met: share >= 0.65,
  };
}

/** Counts that keep their share exactly while the years grow. */
export function checkProportional(): Outcome {
  const papers = [20, 40, 60, 80];
  const rows = Array.from({ length: 21 }, (_, part) => papers.map((n) => (n / 20) * part));
  const claims = judgeFamily({ years: [2021, 2022, 2023, 2024], papers }, rows);
  const tally = ['clear', 'leaning', 'new', 'steady', 'cannot tell'].map((verdict) => ({
    verdict,
    rows: claims.filter((claim) => claim.verdict === verdict).length,
  }));
  return {
    check: 'counts exactly proportional to 20, 40, 60 and 80 papers, 0 % to 100 % in steps of 5 %',
    target: 'only steady or cannot tell',
    found: tally
      .filter((line) => line.rows > 0)
      .map((line) => `${line.verdict} ${line.rows}`)
      .join(', '),
    met: tally.slice(0, 3).every((line) => line.rows === 0),
  };
}

/** Badges of the term contrast between the first two years and the last two, nothing changing. */
export function checkContrast(corpora: number): Outcome {
  let badges = 0;
  for (let corpus = 0; corpus < corpora; corpus++) {
    const drawn = drawTopics(() => uneven, hashSeed('contrast', corpus));
    const terms = drawTerms(drawn, TERMS, hashSeed('terms', corpus)).filter(
      (papers) => papers.length >= 4,
    );
    const size = years[0]!.papers + years[1]!.papers;
    const first = terms.map((papers) => papers.filter((paper) => paper < size).length);
    const second = terms.map((papers, at) => papers.length - first[at]!);
    const found = contrastTerms(
      { papers: size, counts: first },
      { papers: drawn.years.length - size, counts: second },
    );
    badges += found.filter(({ badge }) => badge).length;
  }
  const mean = badges / corpora;
  return {
    check: `term contrast of two halves, up to ${TERMS} terms that go with topics: false badges a corpus`,
    target: 'at most 1',
    found: mean.toFixed(3),
    met: mean <= 1,
  };
}

function checkShares(name: string, chances: readonly number[], corpora: number): Outcome[] {
  const sums = { clear: 0, leaning: 0, forecast: 0, corporaClear: 0, luckClear: 0 };
  for (let corpus = 0; corpus < corpora; corpus++) {
    const drawn = drawTopics(() => chances, hashSeed('null', name, corpus));
    const claims = judge(drawn);
    const luck = expectLuck(drawn, { shuffles: SHUFFLES, seed: hashSeed('luck', corpus) });
    const clear = claims.filter(({ verdict }) => verdict === 'clear').length;
    sums.corporaClear += clear > 0 ? 1 : 0;
    sums.luckClear += luck.clear.any;
    sums.leaning += claims.filter(({ verdict }) => verdict === 'leaning').length;
    sums.forecast += luck.leaning.mean;
  }
  const clear = sums.corporaClear / corpora;
  const ratio = sums.leaning / sums.forecast;
  return [
    {
      check: `nothing changes, ${name}: corpora with a clear verdict`,
      target: 'at most 12 %',
      found: `${percent(clear)} (forecast ${percent(sums.luckClear / corpora)})`,
      met: clear <= 0.12,
    },
    {
      check: `nothing changes, ${name}: leaning topics a corpus`,
      target: 'within 20 % of the forecast',
      found: `${(sums.leaning / corpora).toFixed(3)}, forecast ${(sums.forecast / corpora).toFixed(3)} (${((ratio - 1) * 100).toFixed(1)} %)`,
      met: Math.abs(ratio - 1) <= 0.2,
    },
  ];
}

function judge(drawn: Drawn) {
  return judgeFamily(sliceOf(drawn), countRows(drawn));
}

function scale(sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => size / total);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`;
}
