import { describe, expect, it } from 'vitest';
import { learnWords } from '../../../data/repair/index.ts';

describe('learnWords', () => {
  it('counts words and compounds in any case, apart from each other', () => {
    const { words, compounds } = learnWords([
      'Deep-Learning is learning.',
      'We learn deep-learning',
    ]);
    expect(words.get('learning')).toBe(1);
    expect(words.get('deep')).toBeUndefined();
    expect(compounds.get('deep-learning')).toBe(2);
  });

  it('counts a text that stands there twice once', () => {
    expect(learnWords(['one', 'one', 'one two']).words.get('one')).toBe(2);
  });

  it('learns nothing from the halves of a parted word', () => {
    const { words } = learnWords(['to im- prove it, data- and model']);
    expect([...words.keys()]).toEqual(['to', 'it', 'model']);
  });

  it('reads ligatures and mathematical letters as plain letters', () => {
    const { words } = learnWords(['eﬃcient 𝑃𝑒𝑛']);
    expect([...words.keys()]).toEqual(['efficient', 'pen']);
  });

  it('names the spelling of a compound that is attested most, of equals the first by its letters', () => {
    const { spellings } = learnWords(['end-to-end', 'end-to-end b', 'endto-end', 'a-bc ab-c']);
    expect(spellings.get('endtoend')).toBe('end-to-end');
    expect(spellings.get('abc')).toBe('a-bc');
  });

  it('knows the words that begin a compound', () => {
    const { openers } = learnWords(['high-level and high-end']);
    expect([...openers]).toEqual(['high']);
  });

  it('is empty without texts', () => {
    expect(learnWords([]).words.size).toBe(0);
  });
});
