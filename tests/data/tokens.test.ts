import { describe, expect, it } from 'vitest';
import { breakToken, tokenise } from '../../data/tokens.ts';

function surfaces(text: string): string {
  return tokenise(text)
    .map((token) => (token === breakToken ? '|' : token.surface))
    .join(' ');
}

describe('tokens', () => {
  it('are words with form, lemma and class', () => {
    expect(tokenise('The GPUs were serving models')).toMatchObject([
      { surface: 'The', form: 'the', stop: true },
      { surface: 'GPUs', form: 'gpus', wordClass: 'name', stop: false },
      { surface: 'were', lemma: 'be', stop: true },
      { surface: 'serving', lemma: 'serve', wordClass: 'verb' },
      { surface: 'models', lemma: 'model', wordClass: 'noun' },
    ]);
  });

  it('break at the end of a sentence and at punctuation, once', () => {
    expect(surfaces('We train. Phones (idle), too!')).toBe('We train | Phones | idle | too |');
    expect(surfaces('one ... two')).toBe('one | two');
  });

  it('do not break at a hyphen or slash inside a word, but are tied', () => {
    const tokens = tokenise('state-of-the-art training/serving cost');
    expect(tokens.map(({ surface, tie }) => tie + surface).join(' ')).toBe(
      'state -of -the -art training /serving cost',
    );
  });

  it('leave out numbers', () => {
    expect(surfaces('with 57 papers')).toBe('with | papers');
  });

  it('are none in an empty text', () => {
    expect(tokenise('')).toEqual([]);
    expect(tokenise('   ')).toEqual([]);
  });
});
