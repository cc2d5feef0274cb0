import { describe, expect, it } from 'vitest';
import { properNames } from '../../data/proper-names.ts';
import { readWords } from '../fixtures/word-stream.ts';

/** The proper names of papers whose texts are given, each word a noun. */
function namesOf(...texts: string[]): string[] {
  const stream = (text: string) => readWords(text.replace(/[^. ]\S*/g, (word) => `${word}/noun`));
  return [...properNames(texts.map((text) => [stream('Title Case'), stream(text)]))];
}

describe('a proper name', () => {
  it('has its capital in the middle of sentences', () => {
    expect(namesOf('runs on Linux . Kernels of Linux . Cloud cost')).toEqual(['linux']);
  });

  it('is not seen in one place, in a title, nor where a sentence begins', () => {
    expect(namesOf('runs on Linux')).toEqual([]);
    expect(namesOf('cost', 'cost')).toEqual([]);
    expect(namesOf('Linux . Linux . Linux')).toEqual([]);
  });

  it('may be small in a fifth of the places, not in more', () => {
    const four = 'on Linux on Linux on Linux on Linux';
    expect(namesOf(`${four} on linux`)).toEqual(['linux']);
    expect(namesOf(`${four} on linux on linux`)).toEqual([]);
  });

  it('is not the second part of a compound', () => {
    expect(namesOf('on Zero -Offload on Zero -Offload')).toEqual(['zero']);
  });
});
