import { describe, expect, it } from 'vitest';
import {
  defaultConcepts,
  readConcepts,
  refuseConcept,
  tickVariant,
} from '../../../src/link/concept-choices.ts';

const concepts = [
  { text: 'LLM', variants: null },
  { text: 'edge', variants: ['edge'] },
];

describe('concepts', () => {
  it('are the default where a link names none, and none where it names nothing', () => {
    expect(readConcepts(null)).toBe(defaultConcepts);
    expect(readConcepts('')).toEqual([]);
    expect(readConcepts(' , ,')).toEqual([]);
  });

  it('stand once each, whatever the case', () => {
    expect(readConcepts('LLM,llm,edge').map(({ text }) => text)).toEqual(['LLM', 'edge']);
  });

  it('need a word, and must not be there already', () => {
    expect(refuseConcept(concepts, '  ')).toBe('Type a word to look for.');
    expect(refuseConcept(concepts, '– ?')).toBe('Type a word to look for.');
    expect(refuseConcept(concepts, ' Edge ')).toBe('“Edge” is among the concepts already.');
    expect(refuseConcept(concepts, 'LLM serving')).toBeNull();
  });

  it('count as changed after looking once a variant is ticked or not', () => {
    expect(tickVariant(concepts, 'LLM', ['LLM', 'language model'], 'LLM')[0]).toEqual({
      text: 'LLM',
      variants: ['language model'],
      afterLooking: true,
    });
    expect(tickVariant(concepts, 'edge', ['edge'], 'edge device')).toEqual([
      concepts[0],
      { text: 'edge', variants: ['edge', 'edge device'], afterLooking: true },
    ]);
  });
});
