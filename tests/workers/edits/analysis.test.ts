import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTopicEdit, type Edit, type TopicEdit } from '../../../workers/edits/edit.ts';
import { append, emptyLog, redo, undo } from '../../../workers/edits/log.ts';
import { editWords } from '../../../workers/edits/words.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { analyse, defaultParameters } from '../../../workers/topics/analyse.ts';
import type { Analysis } from '../../../workers/topics/analysis.ts';
import { resultText } from '../../../workers/topics/result-text.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf, threeTopics, twelvePapers } from '../../fixtures/twelve-papers.ts';

const corpus = corpusOf();
const papers = analysisPapers(corpus);
const consensus = { ...defaultParameters.consensus, runs: 40 };
const [phones = [], tokens = [], graphs = []] = threeTopics;

function found(edits: readonly Edit[], k = 3): Analysis {
  const words = editWords(
    papers,
    corpus.vocabulary,
    edits.filter((edit) => !isTopicEdit(edit)),
  );
  const parameters = { ...defaultParameters, k, restarts: 5, consensus };
  const given = {
    edits: edits.map((edit) => (isTopicEdit(edit) ? edit : null)),
    banned: words.banned,
  };
  return drain(analyse(words.papers, words.vocabulary, parameters, given));
}

function members({ topics, assignments }: Analysis): string[][] {
  return topics.map(({ id }) => assignments.filter((paper) => paper.topic === id).map((p) => p.id));
}

function textOf({ assignments, parameters }: Analysis): string {
  return resultText(assignments, parameters);
}

describe('topics as the reader edited them', () => {
  it('have the reader’s name, before and after a new k', () => {
    const rename: Edit = { kind: 'rename', topic: tokens, name: 'Chat' };
    for (const k of [3, 4, 5]) {
      const { topics } = found([rename], k);
      expect(topics.map(({ label }) => label).filter((label) => label === 'Chat')).toHaveLength(1);
    }
    expect(found([rename]).topics[1]?.labels[0]).toBe('Chat');
  });

  it('are merged, split and moved as they said, with sizes, names and words of their papers', () => {
    const merged = found([{ kind: 'merge', topic: graphs, other: phones }]);
    expect(members(merged)).toEqual([[...phones, ...graphs].sort(), tokens]);
    expect(merged.topics.map(({ size, edited }) => [size, edited])).toEqual([
      [8, true],
      [4, false],
    ]);
    const split = found([{ kind: 'split', topic: phones, leaving: phones.slice(0, 2) }]);
    expect(
      members(split)
        .map((own) => own.length)
        .sort(),
    ).toEqual([2, 3, 3, 4]);
    const paper = tokens[0]!;
    const moved = found([{ kind: 'move', paper, topic: graphs }]);
    expect(moved.assignments.find(({ id }) => id === paper)).toMatchObject({
      runnerUp: expect.any(Number) as number,
    });
    expect(members(moved).find((own) => own.includes(paper))).toEqual([...graphs, paper].sort());
  });

  it('tell which edits found nothing to do', () => {
    const { resting } = found([
      { kind: 'rename', topic: ['unknown'], name: 'x' },
      { kind: 'rename', topic: phones, name: 'y' },
      { kind: 'merge', topic: phones, other: phones },
    ]);
    expect(resting).toEqual([0, 2]);
  });

  it('are named by no banned word', () => {
    const [name = ''] = found([]).topics.map(({ label }) => label);
    const term = corpus.vocabulary.find(({ label }) => label === name)?.term ?? '';
    const { topics } = found([{ kind: 'ban', term }]);
    expect(
      topics.flatMap(({ labels, words }) => [...labels, ...words.map(({ label }) => label)]),
    ).not.toContain(name);
  });

  it('do without a stop word, and count joined words as one', () => {
    const stopped = found([{ kind: 'stop', term: 'cache' }]);
    expect(stopped.topics.flatMap(({ words }) => words.map(({ label }) => label))).not.toContain(
      'cache',
    );
    const joined = editWords(papers, corpus.vocabulary, [
      { kind: 'join', term: 'cache', into: 'memory' },
    ]);
    const numberOf = (word: string): number =>
      corpus.vocabulary.findIndex(({ term }) => term === word);
    const all = joined.papers.flatMap((paper) => [...paper.tokens.title, ...paper.tokens.abstract]);
    expect(numberOf('cache')).toBeGreaterThan(-1);
    expect(all).not.toContain(numberOf('cache'));
    expect(all).toContain(numberOf('memory'));
  });

  it('leave words that the papers do not have at rest, and joins in a circle', () => {
    const edits: Edit[] = [
      { kind: 'stop', term: 'unheard' },
      { kind: 'join', term: 'cache', into: 'memory' },
      { kind: 'join', term: 'memory', into: 'cache' },
    ];
    const words = edits.filter((edit) => !isTopicEdit(edit));
    expect(editWords(papers, corpus.vocabulary, words).resting).toEqual([edits[0], edits[2]]);
  });
});

describe('two hundred random sequences of edits', () => {
  const ids = twelvePapers.map(({ id }) => id);
  const topic = fc.constantFrom(phones, tokens, graphs);
  const edit: fc.Arbitrary<TopicEdit> = fc.oneof(
    fc.record({
      kind: fc.constant('rename' as const),
      topic,
      name: fc.constantFrom('x', 'y', 'z'),
    }),
    fc.record({ kind: fc.constant('merge' as const), topic, other: topic }),
    fc.record({
      kind: fc.constant('split' as const),
      topic,
      leaving: fc.subarray(ids, { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant('move' as const), paper: fc.constantFrom(...ids), topic }),
  );
  const start = found([]);

  it('give the same result when replayed, lose no paper, and are undone to the start', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 20 }), (edits) => {
        const edited = found(edits);
        expect(textOf(found(structuredClone(edits)))).toBe(textOf(edited));
        expect(members(edited).flat().sort()).toEqual([...ids].sort());
        let log = edits.reduce<typeof emptyLog>(append, emptyLog);
        while (log.done.length > 0) log = undo(log);
        expect(found(log.done)).toEqual(start);
        while (log.undone.length > 0) log = redo(log);
        expect(log.done).toEqual(edits);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
