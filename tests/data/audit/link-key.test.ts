import { describe, expect, it } from 'vitest';
import { countNamed, isArtefact, linkFamily, linkKey } from '../../../data/audit/link-key.ts';

describe('what an address leads to', () => {
  it.each([
    'https://dl.acm.org/doi/10.1145/3694715.3695955',
    'https://dl.acm.org/doi/abs/10.1145/3694715.3695955',
    'http://www.dl.acm.org/doi/pdf/10.1145/3694715.3695955/',
    'https://doi.org/10.1145/3694715.3695955#sec-1',
    'https://dx.doi.org/10.1145/3694715.3695955?download=true',
    '10.1145/3694715.3695955',
    'doi:10.1145/3694715.3695955',
  ])('is the same for the forms of a DOI: %s', (address) => {
    expect(linkKey(address)).toBe('doi:10.1145/3694715.3695955');
  });

  it.each([
    'https://arxiv.org/abs/2405.16444',
    'http://www.arxiv.org/pdf/2405.16444v3',
    'https://arxiv.org/pdf/2405.16444v2.pdf',
    'https://arxiv.org/html/2405.16444',
    'https://export.arxiv.org/abs/2405.16444/',
    'https://doi.org/10.48550/arXiv.2405.16444',
  ])('is the same for the forms of an arXiv number: %s', (address) => {
    expect(linkKey(address)).toBe('arxiv:2405.16444');
  });

  it('drops what does not change the page and keeps what does', () => {
    expect(linkKey('http://www.Example.org/papers/one/?utm_source=x#top')).toBe(
      'example.org/papers/one',
    );
    expect(linkKey('https://example.org/paper?id=1')).toBe('example.org/paper?id=1');
    expect(linkKey('https://example.org/paper?id=2')).toBe('example.org/paper?id=2');
    expect(linkKey('https://ieeexplore.ieee.org/abstract/document/10476398')).toBe('ieee:10476398');
    expect(linkKey('https://openreview.net/pdf?id=aB-1')).toBe(
      linkKey('https://openreview.net/forum?id=aB-1'),
    );
  });

  it('is nothing for a front page and for what is no address', () => {
    for (const address of [
      '',
      'https://example.org',
      'https://example.org/',
      'see page 3',
      'http:',
    ])
      expect(linkKey(address)).toBeNull();
  });

  it('survives a broken escape', () => {
    expect(linkKey('https://example.org/%E0%A4%A')).toBe('example.org/%E0%A4%A');
  });
});

describe('the parts of a link', () => {
  it('knows the proceedings of a DOI and the folder of a page', () => {
    expect(linkFamily('doi:10.1145/3694715.3695955')).toBe('doi:10.1145/3694715.');
    expect(linkFamily('usenix.org/conference/nsdi24/presentation/duan')).toBe(
      'usenix.org/conference/nsdi24/presentation/',
    );
    expect(linkFamily('arxiv:2405.16444')).toBe('arxiv:');
  });

  it('counts the words of the last part that a text has', () => {
    const key = 'usenix.org/conference/nsdi24/presentation/wu-zhanghao';
    expect(countNamed(key, 'Zhanghao Wu and Scott Shenker')).toBe(1);
    expect(countNamed(key, 'A presentation of a conference')).toBe(0);
  });

  it('tells an artefact from a paper', () => {
    expect(isArtefact('github.com/group/system')).toBe(true);
    expect(isArtefact('zenodo.org/records/14862956')).toBe(true);
    expect(isArtefact('doi:10.1145/3694715.3695955')).toBe(false);
  });
});
