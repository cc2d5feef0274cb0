import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBuiltIn } from '../../../data/build/built-in.ts';
import type { Corpus } from '../../../data/corpus.ts';
import type { Edit, TopicEdit } from '../../../workers/edits/edit.ts';
import { editWords } from '../../../workers/edits/words.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { manyBy } from '../../../workers/engine/many.ts';
import { openKernel } from '../../../workers/headless/kernel.ts';
import { aboutPaper, stageOf, type AboutPaper } from '../../../workers/topics/about-paper.ts';
import {
  analyse,
  standardParameters,
  type Memo,
  type Parameters,
} from '../../../workers/topics/analyse.ts';
import type { Analysis } from '../../../workers/topics/analysis.ts';
import { prepare } from '../../../workers/topics/prepared.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf, threeTopics } from '../../fixtures/twelve-papers.ts';

interface Told {
  analysis: Analysis;
  of: (id: string) => AboutPaper;
}

/** Finds topics and tells of their papers, as the worker does. */
function tell(corpus: Corpus, parameters: Parameters, edits: readonly Edit[] = []): Told {
  const words = editWords(
    analysisPapers(corpus),
    corpus.vocabulary,
    edits.filter((edit) => edit.kind === 'stop' || edit.kind === 'ban' || edit.kind === 'join'),
  );
  const { papers, vocabulary, joined } = words;
  const topicEdits = edits.map((edit) => ('topic' in edit ? (edit satisfies TopicEdit) : null));
  const space = prepare(papers, vocabulary, parameters);
  const memo: Memo = {};
  const many = papers.length > parameters.consensus.mostPapers;
  const analysis = drain(
    analyse(papers, vocabulary, parameters, {
      prepared: () => space,
      memo,
      edits: topicEdits,
      ...(many && { findMany: manyBy(openKernel()) }),
    }),
  );
  const found = { ...stageOf(memo, () => space, parameters), edits: topicEdits, joined };
  return { analysis, of: (id) => aboutPaper(found, id) };
}

const sum = ({ words }: AboutPaper): number =>
  words.reduce((total, { contribution }) => total + contribution, 0);

/** The largest difference between a margin that is shown and what its words add up to. */
function worst({ analysis, of }: Told): number {
  const placed = analysis.assignments.filter(({ topic }) => topic !== null);
  expect(placed.length).toBeGreaterThan(10);
  return Math.max(...placed.map(({ id, margin }) => Math.abs(margin - sum(of(id)))));
}

const twelve = corpusOf();
const few = {
  ...standardParameters(3, 1),
  consensus: { ...standardParameters(3, 1).consensus, runs: 50 },
};
// Twelve papers are many here.
const many = { ...few, consensus: { ...few.consensus, mostPapers: 3 } };
const builtIn = readBuiltIn(fileURLToPath(new URL('../../../data/papers', import.meta.url)));
const ten = standardParameters(10, 1);
const tenFew = { ...ten, consensus: { ...ten.consensus, runs: 40 } };
const tenMany = { ...ten, consensus: { ...ten.consensus, mostPapers: 100 } };

describe("the words' contributions add up to the margin within 1e-6", () => {
  it('of every built-in paper, in the reduced space', () => {
    expect(worst(tell(builtIn, tenFew))).toBeLessThan(1e-6);
  });

  it('of every built-in paper, grouped as more than 2,000 papers are', () => {
    expect(worst(tell(builtIn, tenMany))).toBeLessThan(1e-6);
  });

  it.each([
    ['reduced space', few],
    ['words themselves', many],
  ])('after topics were merged, a paper was moved and words were joined (%s)', (_, parameters) => {
    const [phones, tokens, graphs] = threeTopics as [string[], string[], string[]];
    const told = tell(twelve, parameters, [
      { kind: 'move', paper: 'c', topic: phones },
      { kind: 'join', term: 'prompt', into: 'token' },
      { kind: 'merge', topic: tokens, other: graphs.filter((id) => id !== 'c') },
    ]);
    expect(told.analysis.resting).toEqual([]);
    expect(worst(told)).toBeLessThan(1e-6);
    expect(told.analysis.assignments.find(({ id }) => id === 'c')!.margin).toBeLessThan(0);
    const prompt = twelve.vocabulary.findIndex(({ term }) => term === 'prompt');
    const token = twelve.vocabulary.findIndex(({ term }) => term === 'token');
    expect(told.of('e').words.map(({ terms }) => terms)).toContainEqual([token, prompt]);
  });
});

describe('what is told of a paper', () => {
  const told = tell(twelve, few);
  const labels = (id: string): string[] =>
    told.of(id).words.map(({ terms }) => twelve.vocabulary[terms[0]!]!.label.toLowerCase());

  it('begins with the words of its topic', () => {
    expect(labels('b').slice(0, 6)).toContain('cache');
    expect(labels('f').slice(0, 4)).toContain('graph');
  });

  it('names as most similar a paper on the same', () => {
    for (const group of threeTopics)
      for (const id of group) expect(group).toContain(told.of(id).similar[0]!.id);
  });

  it('is nothing where the paper took no part', () => {
    expect(told.of('nobody')).toEqual({ words: [], similar: [] });
  });
});
