import { describe, expect, it } from 'vitest';
import { breakNames } from '../../../../src/charts/frame/shorten.ts';

describe('names beside a chart', () => {
  // 22 characters of 6.3 px.
  const width = 140;

  it('stand in two lines where one would cut them, without their acronym in one where that is enough', () => {
    const names = [
      'collective communication',
      'reinforcement learning (RL)',
      'natural language processing (NLP)',
      'privacy',
    ];
    expect(breakNames(names, width, 10)).toEqual([
      ['collective', 'communication'],
      ['reinforcement learning'],
      ['natural language', 'processing (NLP)'],
      ['privacy'],
    ]);
  });

  it('take no more lines than there are, and are cut where there is no space', () => {
    const names = [
      'collective communication',
      'prediction and accuracy',
      'antidisestablishmentarianism',
    ];
    expect(breakNames(names, width, 4)).toEqual([
      ['collective', 'communication'],
      ['prediction and accura…'],
      ['antidisestablishmenta…'],
    ]);
    expect(breakNames(names, width, 5)[1]).toEqual(['prediction and', 'accuracy']);
  });
});
