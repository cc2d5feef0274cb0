import { expect, it } from 'vitest';
import { defaultChoices, type Choices } from '../../../src/link/choices.ts';
import { unknownNames } from '../../../src/link/unknown-names.ts';
import { makePaper } from '../../fixtures/paper.ts';

const papers = [
  makePaper({ id: 'a', venue: 'EuroMLSys', labels: ['energy'] }),
  makePaper({ id: 'b', venue: 'HPCA' }),
];
const notes = (choices: Partial<Choices>) =>
  unknownNames({ ...defaultChoices, ...choices }, papers);

it('what a link names and is there needs no note, in whatever case', () => {
  expect(
    notes({
      filter: { venue: ['hpca'], label: ['Energy'], topic: [9] },
      without: ['a'],
      pick: { kind: 'paper', id: 'b', where: {} },
    }),
  ).toEqual([]);
});

it('a list that is empty on purpose needs no note', () => {
  expect(notes({ pick: { kind: 'papers', where: { id: ['none'] } } })).toEqual([]);
});

it.each<[Partial<Choices>, string]>([
  [{ filter: { venue: ['HPCA', 'FOO'] } }, 'the venue “FOO”'],
  [{ a: { venue: ['FOO'] } }, 'the venue “FOO”'],
  [{ filter: { label: ['red'] } }, 'the label “red”'],
  [{ without: ['zzz'] }, 'the record “zzz”'],
  [{ pick: { kind: 'paper', id: 'zzz', where: {} } }, 'the record “zzz”'],
  [{ pick: { kind: 'papers', where: { id: ['a', 'zzz'] } } }, 'the record “zzz”'],
])('%o is named in one note', (choices, words) => {
  expect(notes(choices)).toEqual([expect.stringContaining(words)]);
});

it('a topic beyond the number of topics is named by the number a reader sees', () => {
  expect(notes({ filter: { topic: [10] } })).toEqual([
    'The link names topic 11, but there are 10 topics.',
  ]);
  expect(notes({ k: 4, pick: { kind: 'topic', topic: 4 } })).toEqual([
    'The link names topic 5, but there are 4 topics.',
  ]);
});
