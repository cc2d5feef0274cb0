import { describe, expect, it } from 'vitest';
import { nameConcepts } from '../../data/concept-names.ts';
import type { Acronym } from '../../data/concepts.ts';
import { readWords } from '../fixtures/word-stream.ts';

const fl: Acronym = { term: 'fl', short: 'FL', long: 'Federated Learning', papers: 2 };
const nouns = (text: string) => readWords(text.replace(/[^. ]\S*/g, (word) => `${word}/noun`));

/** Names the acronyms where each paper is given before and after joining. */
function name(acronyms: Acronym[], papers: [before: string, after: string][], proper = ['']) {
  return nameConcepts(
    papers.map(([before]) => [nouns(before)]),
    papers.map(([, after]) => [nouns(after)]),
    acronyms,
    new Set(proper),
  );
}

describe('a term that joins an acronym with its expansion', () => {
  it('is named by the short form where at least half of its papers write that', () => {
    const names = name(
      [fl],
      [
        ['FL runs', 'fl runs'],
        ['federated learning', 'fl'],
      ],
    );
    expect(names.get('fl')).toEqual({ label: 'FL', full: 'federated learning (FL)' });
  });

  it('is named by its words where fewer do', () => {
    const papers: [string, string][] = [
      ['FL runs on FLs', 'fl runs on fl'],
      ['federated learning', 'fl'],
      ['more federated learning', 'more fl'],
    ];
    expect(name([fl], papers).get('fl')).toEqual({ label: 'federated learning', full: null });
    const twice = [...papers, papers[0]!, papers[1]!];
    expect(name([fl], twice).get('fl')).toEqual({
      label: 'federated learning',
      full: 'federated learning (FL)',
    });
  });

  it('counts a plural of the short form', () => {
    const llm = { term: 'llm', short: 'LLM', long: 'large language model', papers: 1 };
    expect(name([llm], [['LLMs', 'llm']]).get('llm')?.label).toBe('LLM');
  });

  it('keeps the capitals of names in its words', () => {
    const bo = { term: 'bo', short: 'BO', long: 'Bayesian Optimization', papers: 1 };
    const iot = { term: 'iot', short: 'IoT', long: 'Internet of IPv6 Things', papers: 1 };
    const names = name([bo, iot], [['cost', 'bo iot']], ['bayesian']);
    expect([names.get('bo')?.label, names.get('iot')?.label]).toEqual([
      'Bayesian optimization',
      'internet of IPv6 things',
    ]);
  });

  it('is named by its words where it is the second sense of a clash', () => {
    const clash = {
      term: 'decentralized learning',
      short: 'DL',
      long: 'Decentralized Learning',
      papers: 1,
    };
    expect(name([clash], [['DL', 'decentralized learning']]).get(clash.term)).toEqual({
      label: 'decentralized learning',
      full: null,
    });
  });

  it('takes the expansion that most papers define', () => {
    const rare = { ...fl, long: 'federating learners', papers: 1 };
    expect(name([rare, fl], [['FL', 'fl']]).get('fl')?.full).toBe('federated learning (FL)');
  });
});
