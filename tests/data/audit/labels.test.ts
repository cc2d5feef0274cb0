import { describe, expect, it } from 'vitest';
import { auditLibrary, type FindingKind } from '../../../data/audit/index.ts';
import type { Paper } from '../../../data/paper.ts';
import { makePaper } from '../../fixtures/paper.ts';

const recordsOf = (kind: FindingKind, ...papers: Paper[]) =>
  auditLibrary({ papers, duplicates: [], documents: [], rejected: [] })
    .filter((finding) => finding.kind === kind)
    .map(({ records }) => records);

describe('labels that differ in spelling alone', () => {
  const labelled = (id: string, ...labels: string[]) => makePaper({ id, labels });
  const variants = (...labels: string[]) =>
    recordsOf('label-variant', ...labels.map((label, index) => labelled(`p${index}`, label)));

  it('differ in case, plural, hyphens and spaces', () => {
    expect(variants('ML system', 'ML system', 'ML System', 'ML-systems')).toEqual([['p2', 'p3']]);
    expect(variants('micro service', 'microservice', 'microservice')).toEqual([['p0']]);
  });

  it('differ in one letter of a long word', () => {
    expect(variants('LLM training', 'LLM training', 'LLM traning')).toEqual([['p2']]);
  });

  it('are not other labels', () => {
    expect(variants('DNN training', 'DL training', 'DL training')).toEqual([]);
    expect(variants('cache', 'cachet', 'cache')).toEqual([]);
    expect(variants('scheduling', 'scheduling', 'job scheduling')).toEqual([]);
    expect(variants('C++', 'C#', '', '--')).toEqual([]);
  });
});

describe('labels that seem copied from the row before', () => {
  const source = makePaper({
    id: 'source',
    title: 'Saving Energy in Training',
    abstract: 'Energy is lost when machines wait.',
    labels: ['energy saving'],
  });
  const next = (title: string, abstract: string | null) =>
    makePaper({ id: 'next', title, abstract, labels: ['energy saving'] });
  const suspect = (...papers: Paper[]) => recordsOf('suspect-label', ...papers);

  it('fit that row and not this one', () => {
    expect(suspect(source, next('Moving Tensors', 'Jobs change their shape.'))).toEqual([['next']]);
  });

  it('are not those that fit, stand elsewhere too or have no abstract to judge by', () => {
    expect(suspect(source, next('Cheap Phones', 'They use less energy.'))).toEqual([]);
    const other = makePaper({ id: 'other', abstract: 'Text.' });
    expect(suspect(source, other, next('Moving Tensors', 'Jobs change.'))).toEqual([]);
    expect(suspect(source, next('Moving Tensors', null))).toEqual([]);
  });
});
