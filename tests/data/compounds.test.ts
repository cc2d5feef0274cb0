import { describe, expect, it } from 'vitest';
import { joinCompounds } from '../../data/compounds.ts';
import type { Word } from '../../data/word.ts';
import { readWords } from '../fixtures/word-stream.ts';

const read = (text: string): (Word | null)[] => readWords(text);

/** The terms of each paper's text after joining, where `solid` are words that the papers also write in one. */
function join(texts: string[], solid: string[] = []): string[] {
  const known = new Map(solid.map((word) => [word, word]));
  return joinCompounds(
    texts.map((text) => [read(text)]),
    known,
  ).map(([stream = []]) => stream.map((word) => word?.term ?? '.').join(' '));
}

describe('two words', () => {
  it('become one where two papers tie a particle to what follows, also where they stand apart', () => {
    const papers = ['in/other -network/noun cost/noun', 'an/other in/other -network/noun'];
    expect(join([...papers, 'go/verb in/other network/noun'])).toEqual([
      'in-network cost',
      'an in-network',
      'go in-network',
    ]);
  });

  it('become one where two papers tie an adjective to a verb', () => {
    expect(join(['fine/adjective -tune/verb', 'we/other fine/adjective -tune/verb'])).toEqual([
      'fine-tune',
      'we fine-tune',
    ]);
  });

  it('stay two where one paper alone ties them', () => {
    expect(join(['in/other -network/noun', 'cost/noun'])).toEqual(['in network', 'cost']);
  });

  it('stay two where more papers write them apart', () => {
    const [tied, apart] = ['in/other -network/noun', 'in/other network/noun'];
    expect(join([tied, tied, apart, apart, apart])).toEqual(new Array(5).fill('in network'));
  });

  it.each([
    ['two nouns', 'memory/noun -cost/noun'],
    ['an adjective and a noun', 'large/adjective -model/noun'],
    ['part of a longer chain', 'on/other -demand/noun -load/noun'],
  ])('stay two where they are %s', (_, text) => {
    expect(join([text, text])[0]).toBe(text.replace(/-?(\w+)\/\w+/g, '$1'));
  });

  it('become one where the papers write it in one, tied or both nouns', () => {
    const papers = ['run/verb -time/noun', 'data/noun center/noun', 'in/other to/other'];
    expect(join(papers, ['runtime', 'datacenter', 'into'])).toEqual([
      'runtime',
      'datacenter',
      'in to',
    ]);
  });

  it('become one where they are a name that is mostly written with the other', () => {
    const text = 'Megatron/name -LM/name';
    expect(join([text, text, text])[0]).toBe('megatron-lm');
    expect(join([text, text, text, ...new Array<string>(4).fill('Megatron/name')])[0]).toBe(
      'megatron lm',
    );
  });

  it('keep their spelling, with the hyphen or slash that tied them', () => {
    const spelt = (text: string) =>
      joinCompounds([[read(text)]], new Map([['io', 'io']]))[0]?.[0]?.map((word) => word?.surface);
    expect(spelt('I/name /O/name')).toEqual(['I/O']);
    expect(spelt('i/name -o/name')).toEqual(['i-o']);
  });
});
