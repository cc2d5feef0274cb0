import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { resultText } from '../../../workers/topics/result-text.ts';

describe('the text that names a result', () => {
  const papers = [
    { id: 'b', topic: 0 },
    { id: 'c', topic: null },
    { id: 'a', topic: 1 },
  ];

  it('is the sorted papers with their topics, then the parameters with sorted keys', () => {
    const text = resultText(papers, {
      seed: 1,
      k: 2,
      terms: { minPapers: 2, classes: ['b', 'a'] },
    });
    expect(text).toBe(
      'a\t1\nb\t0\nc\t\n{"k":2,"seed":1,"terms":{"classes":["b","a"],"minPapers":2}}',
    );
  });

  it('is the same in whatever order the papers and keys come', () => {
    expect(resultText([...papers].reverse(), { k: 2, seed: 1 })).toBe(
      resultText(papers, { seed: 1, k: 2 }),
    );
  });

  it('has the digest that sha256sum prints', () => {
    // printf 'a\t0\n{"k":1}' | sha256sum
    const digest = createHash('sha256').update(resultText([{ id: 'a', topic: 0 }], { k: 1 }));
    expect(digest.digest('hex')).toBe(
      '37215dfcf218077edcc9ea805eb8f51f8f42b7a8526d78feab0218abf01ee858',
    );
  });
});
