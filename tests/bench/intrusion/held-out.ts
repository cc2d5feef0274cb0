import { drain } from '../../../workers/headless/drain.ts';
import { analyse, standardParameters } from '../../../workers/topics/analyse.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { openLabelled, type WordOrder } from '../quality/labelled.ts';
import { drawIntruders, found } from './draws.ts';
import { judgeOf } from './judge.ts';

const shaping = 1000;

/** What a judge finds who has read other texts of the same corpus. */
export interface HeldOut {
  name: string;
  k: number;
  read: number;
  share: number;
}

/** Topics of 1,000 texts of a labelled corpus at its true k, judged by up to 4,000 others; null where the corpus is not there. */
export function heldOut(name: string, order: WordOrder, draws: number): HeldOut | null {
  const opened = openLabelled(name, order);
  if (!opened) return null;
  const { corpus, wordClasses, k } = opened.sample(Math.min(opened.texts, 5 * shaping), 1);
  opened.save();
  const papers = analysisPapers(corpus);
  const every = Math.max(2, Math.floor(papers.length / shaping));
  const isFit = (at: number): boolean => at % every === 0;
  const shaped = papers.filter((_, at) => isFit(at));
  const standard = standardParameters(k, 1);
  const parameters = { ...standard, terms: { ...standard.terms, wordClasses } };
  const { topics } = drain(analyse(shaped, corpus.vocabulary, parameters));
  const judge = judgeOf(papers.filter((_, at) => !isFit(at)).map(({ tokens }) => tokens));
  const words = topics.map((topic) => topic.words.map(({ terms }) => terms[0]!));
  const drawn = drawIntruders(words, draws, 1);
  const share = drawn.reduce((sum, draw) => sum + found(draw, judge), 0) / drawn.length;
  return { name, k, read: judge.texts, share };
}
