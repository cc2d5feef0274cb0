import { describe, expect, it } from 'vitest';
import { readBuiltIn } from '../../../data/build/built-in.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { mapPapers, type PaperMap } from '../../../workers/map/paper-map.ts';
import { shuffle, random } from '../../../workers/random.ts';
import { defaultParameters } from '../../../workers/topics/parameters.ts';
import { prepare, type AnalysisPaper } from '../../../workers/topics/prepared.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf, threeTopics } from '../../fixtures/twelve-papers.ts';

const corpus = readBuiltIn('data/papers');
const papers = analysisPapers(corpus);

function mapOf(list: readonly AnalysisPaper[], vocabulary = corpus.vocabulary): PaperMap {
  return drain(mapPapers(prepare(list, vocabulary, defaultParameters), 1));
}

function placeOf({ ids, place }: PaperMap, id: string): [number, number] {
  const at = ids.indexOf(id);
  return [place[2 * at]!, place[2 * at + 1]!];
}

function distance([ax, ay]: [number, number], [bx, by]: [number, number]): number {
  return Math.hypot(ax - bx, ay - by);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** How far the other papers move, in the median, when one is left out; the map is 1 wide. */
function moved(whole: PaperMap, out: string): number {
  const less = mapOf(papers.filter(({ id }) => id !== out));
  return median(less.ids.map((id) => distance(placeOf(less, id), placeOf(whole, id))));
}

describe('the map of the built-in papers', () => {
  const whole = mapOf(papers);

  it('is the same whatever the order of the papers', () => {
    const mixed = [...papers];
    shuffle(mixed, random(3));
    expect(mapOf(mixed)).toEqual(whole);
  });

  it('lies in a square of side 1 and touches both ends of its longer side', () => {
    const across = (side: 0 | 1): number[] => whole.ids.map((id) => placeOf(whole, id)[side]);
    const extents = [across(0), across(1)].map((xs) => [Math.min(...xs), Math.max(...xs)]);
    for (const [low = NaN, high = NaN] of extents) {
      expect(low).toBeGreaterThanOrEqual(-1e-9);
      expect(high).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(Math.max(...extents.map(([low = 0, high = 0]) => high - low))).toBeCloseTo(1, 9);
  });

  it('keeps half of the ten nearest papers by words, where chance would keep a fifteenth', () => {
    expect(whole.faith.kept).toBeGreaterThan(0.5);
    expect(whole.faith.byChance).toBeCloseTo(10 / 150, 2);
  });

  it('moves by less than 5 % of its width in the median when a paper more comes', () => {
    const removed = papers.filter((_, at) => at % 14 === 0 && papers[at]!.role === 'fit');
    expect(removed.length).toBeGreaterThanOrEqual(8);
    expect(median(removed.map(({ id }) => moved(whole, id)))).toBeLessThan(0.05);
  });

  it('does not depend on the seed', () => {
    const prepared = prepare(papers, corpus.vocabulary, defaultParameters);
    expect(drain(mapPapers(prepared, 99))).toEqual(whole);
  });

  it('puts a paper known by its title among papers, never outside', () => {
    const titles = papers.filter(({ role }) => role === 'place').map(({ id }) => id);
    const shown = titles.filter((id) => whole.ids.includes(id));
    expect(shown.length).toBeGreaterThan(20);
    const others = whole.ids.filter((id) => !titles.includes(id));
    for (const side of [0, 1] as const) {
      const bounds = others.map((id) => placeOf(whole, id)[side]);
      for (const id of shown) {
        expect(placeOf(whole, id)[side]).toBeGreaterThanOrEqual(Math.min(...bounds));
        expect(placeOf(whole, id)[side]).toBeLessThanOrEqual(Math.max(...bounds));
      }
    }
  });
});

describe('the map of twelve papers on three topics', () => {
  const twelve = corpusOf();
  const map = mapOf(analysisPapers(twelve), twelve.vocabulary);
  const topic = new Map(threeTopics.flatMap((ids, at) => ids.map((id) => [id, at] as const)));

  it('puts beside each paper one of its own topic', () => {
    for (const id of map.ids) {
      const others = map.ids.filter((other) => other !== id);
      others.sort(
        (a, b) =>
          distance(placeOf(map, a), placeOf(map, id)) - distance(placeOf(map, b), placeOf(map, id)),
      );
      expect(topic.get(others[0] ?? '')).toBe(topic.get(id));
    }
  });

  it('leaves out a paper that has no word in common with the others', () => {
    const stranger: AnalysisPaper = { id: 'z', role: 'place', tokens: { title: [], abstract: [] } };
    const more = mapOf([...analysisPapers(twelve), stranger], twelve.vocabulary);
    expect(more.ids).toEqual(map.ids);
  });

  it('is made of as few as two papers', () => {
    const few = mapOf(analysisPapers(twelve).slice(0, 4), twelve.vocabulary);
    expect(few.ids).toEqual(['a', 'd']);
    expect([...few.place].every(Number.isFinite)).toBe(true);
  });
});
