import { describe, expect, it } from 'vitest';
import { wordCommands } from '../../../src/commands/word-commands.ts';
import type { Term } from '../../../data/corpus.ts';
import type { WordEdit } from '../../../workers/edits/edit.ts';

const word = (term: string, label = term, stop = false): Term => ({
  term,
  label,
  wordClass: 'noun',
  stop,
});
const vocabulary = [
  word('figure'),
  word('figurative'),
  word('llm', 'LLM'),
  word('photo'),
  word('image'),
  word('paper', 'paper', true),
];

function edits(query: string): WordEdit[] {
  const made: WordEdit[] = [];
  for (const { run } of wordCommands(query, vocabulary, (edit) => made.push(edit))) run();
  return made;
}

describe('a word that is typed', () => {
  it('can be left out or kept out of names, by its beginning after a verb, whole where it stands alone', () => {
    expect(edits('stop figure')).toEqual([
      { kind: 'stop', term: 'figure' },
      { kind: 'ban', term: 'figure' },
    ]);
    expect(edits('leave out figur').map(({ term }) => term)).toEqual([
      ...['figure', 'figure'],
      ...['figurative', 'figurative'],
    ]);
    expect(edits(' Llm ')).toEqual([
      { kind: 'stop', term: 'llm' },
      { kind: 'ban', term: 'llm' },
    ]);
  });

  it('can count as another', () => {
    expect(edits('join photo as image')).toEqual([{ kind: 'join', term: 'photo', into: 'image' }]);
    expect(edits('join photo as photo')).toEqual([]);
    expect(edits('join photo as nothing')).toEqual([]);
  });

  it('is none where the papers do not say it, it is left out already, or it is only begun', () => {
    for (const query of ['', 'figur', 'stop', 'stop unheard', 'paper', 'ban paper'])
      expect(edits(query)).toEqual([]);
  });
});
