import { random } from '../../../workers/random.ts';

/** The papers of each year in every simulated corpus. */
export const years = [2021, 2022, 2023, 2024].map((year, at) => ({
  year,
  papers: [20, 22, 25, 28][at]!,
}));

/** A simulated corpus: the year of every paper and the papers of every topic. */
export interface Drawn {
  years: number[];
  rows: number[][];
}

/** Draws a topic for every paper with the chances that hold in its year, by place from 0. */
export function drawTopics(chancesIn: (at: number) => readonly number[], seed: number): Drawn {
  const next = random(seed);
  const rows = chancesIn(0).map((): number[] => []);
  const drawn: Drawn = { years: [], rows };
  years.forEach(({ year, papers }, at) => {
    const chances = chancesIn(at);
    for (let paper = 0; paper < papers; paper++) {
      rows[pickOne(chances, next())]!.push(drawn.years.length);
      drawn.years.push(year);
    }
  });
  return drawn;
}

/** Draws which papers of a corpus use each term: half of its home topic's papers, fewer others. */
export function drawTerms({ years: all, rows }: Drawn, terms: number, seed: number): number[][] {
  const next = random(seed);
  const home = new Map(rows.flatMap((papers, topic) => papers.map((paper) => [paper, topic])));
  return Array.from({ length: terms }, (_, term) => {
    const elsewhere = 0.01 * 30 ** next(); // 1 % to 30 %, evenly in the logarithm
    return [...all.keys()].filter(
      (paper) => next() < (home.get(paper) === term % rows.length ? 0.5 : elsewhere),
    );
  });
}

function pickOne(chances: readonly number[], chance: number): number {
  let sum = 0;
  const at = chances.findIndex((own) => (sum += own) > chance);
  return at < 0 ? chances.length - 1 : at;
}
