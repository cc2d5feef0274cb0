import { describe, expect, it } from 'vitest';
import { fitProject } from '../../../src/project/fit.ts';
import { defaultChoices } from '../../../src/link/choices.ts';
import type { Edit } from '../../../workers/edits/edit.ts';
import { corpusOf, threeTopics } from '../../fixtures/twelve-papers.ts';

const corpus = corpusOf();
const [phones = [], tokens = []] = threeTopics;
const [first = '', second = ''] = phones;

const fitting: Edit[] = [
  { kind: 'rename', topic: phones, name: 'Phones' },
  { kind: 'rename', topic: [first, second, 'gone', 'lost'], name: 'Half of them' },
  { kind: 'merge', topic: phones, other: tokens },
  { kind: 'split', topic: phones, leaving: [first, 'gone'] },
  { kind: 'move', paper: first, topic: tokens },
  { kind: 'stop', term: 'cache' },
  { kind: 'join', term: 'cache', into: 'memory' },
];
const unfit: Edit[] = [
  { kind: 'rename', topic: [first, 'gone', 'lost'], name: 'A third of them' },
  { kind: 'merge', topic: phones, other: ['gone'] },
  { kind: 'split', topic: phones, leaving: ['gone'] },
  { kind: 'move', paper: 'gone', topic: tokens },
  { kind: 'ban', term: 'unheard' },
  { kind: 'join', term: 'cache', into: 'unheard' },
];

describe('a project of other papers', () => {
  it('fits with the edits of which at least half of the papers, or all words, are here', () => {
    const edits = [...fitting, ...unfit];
    const fit = fitProject({ choices: defaultChoices, edits }, corpus, false);
    expect(fit.edits).toEqual(fitting);
    expect(fit.unfit).toEqual(unfit);
  });

  it('keeps choices that name nothing, drops those that name what is not here, and tells of each', () => {
    const choices = {
      ...defaultChoices,
      k: 7,
      without: [first, 'gone'],
      filter: { topic: [2], id: ['gone'], year: [[2021, 2021] as [number, number]] },
      a: {},
      b: {},
      row: 'topic:3',
      pick: { kind: 'paper' as const, id: 'lost', where: {} },
    };
    const fit = fitProject({ choices, edits: [] }, corpus, false);
    expect(fit.choices).toEqual({
      ...choices,
      without: [first],
      filter: { year: [[2021, 2021]] },
      row: null,
      pick: { kind: 'nothing' },
    });
    expect(fit.dropped).toEqual([
      'The project names the record “gone”, which is not among the papers here.',
      'The project names the record “lost”, which is not among the papers here.',
      'The project chooses topics by their numbers, which are others here.',
    ]);
  });

  it('of these very papers fits whole', () => {
    const choices = { ...defaultChoices, filter: { topic: [2] } };
    const edits = [...fitting, ...unfit];
    expect(fitProject({ choices, edits }, corpus, true)).toEqual({
      choices,
      edits,
      unfit: [],
      dropped: [],
    });
  });
});
