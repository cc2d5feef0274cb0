import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../data/acronyms.ts';

function definitions(text: string): string[] {
  return findDefinitions(text).map(({ short, long }) => `${short} = ${long}`);
}

describe('a definition', () => {
  // Pairs that the algorithm must find, of the kinds told apart by Schwartz and Hearst (2003):
  // initials, letters inside words, letters of one word, and the short form first.
  it.each([
    ['induced heat shock protein (HSP) levels', 'HSP = heat shock protein'],
    ['the heat shock transcription factor (HSF)', 'HSF = heat shock transcription factor'],
    ['a Gcn5-related N-acetyltransferase (GNAT)', 'GNAT = Gcn5-related N-acetyltransferase'],
    ['an HMM (hidden Markov model) of speech', 'HMM = hidden Markov model'],
    ['by long short-term memory (LSTM)', 'LSTM = long short-term memory'],
    ['runs Function-as-a-Service (FaaS)', 'FaaS = Function-as-a-Service'],
    ['over the Internet of Things (IoT)', 'IoT = Internet of Things'],
    ['the key-value (KV) cache', 'KV = key-value'],
    ['K-nearest neighbours (KNN)', 'KNN = K-nearest neighbours'],
  ])('stands in “%s”', (text, expected) => {
    expect(definitions(text)).toEqual([expected]);
  });

  it('gives the short form in the singular', () => {
    expect(definitions('serves large language models (LLMs)')).toEqual([
      'LLM = large language models',
    ]);
  });

  it('may go on inside the brackets', () => {
    expect(definitions('Federated learning (FL; by some called collaborative) is')).toEqual([
      'FL = Federated learning',
    ]);
    expect(definitions('a service level objective (SLO, say 100 ms)')).toEqual([
      'SLO = service level objective',
    ]);
  });

  it('may have a stray sign behind its words', () => {
    expect(definitions('by Machine Learning~(ML) alone')).toEqual(['ML = Machine Learning']);
  });

  it('may be one of several in a text', () => {
    expect(definitions('Deep learning (DL) and machine learning (ML) on GPUs (many).')).toEqual([
      'DL = Deep learning',
      'ML = machine learning',
    ]);
  });

  it('takes the shortest stretch of words that fits', () => {
    expect(definitions('we propose a policy for parameter servers (PS)')).toEqual([
      'PS = parameter servers',
    ]);
  });

  it('does not reach into the sentence before', () => {
    expect(definitions('It is deep. Learning (DL) helps.')).toEqual([]);
  });

  it.each([
    'as shown before (see below)',
    'ten percent (0.5)',
    'runs on phones (Android)',
    'we serve models (LLM)',
    'the network (NETWORK)',
    'a very long remark (which is no short form of anything that stands before it)',
    'an open bracket (ABC',
    'virtual CPU probers (vProbers)',
    'a serving system (vLLMs)',
    '',
  ])('is not seen in “%s”', (text) => {
    expect(definitions(text)).toEqual([]);
  });
});
