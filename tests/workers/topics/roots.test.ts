import { describe, expect, it } from 'vitest';
import { sameRoot } from '../../../workers/topics/roots.ts';

describe('two words', () => {
  it.each([
    ['schedule', 'scheduler'],
    ['schedule', 'scheduling'],
    ['optimize', 'optimization'],
    ['optimizer', 'optimization'],
    ['parallel', 'parallelism'],
    ['parallelize', 'parallelization'],
    ['compile', 'compiler'],
    ['compile', 'compilation'],
    ['predict', 'predictor'],
    ['tune', 'tuning'],
    ['plan', 'planning'],
    ['preempt', 'preemption'],
    ['latency', 'latencies'],
    ['quantize', 'quantization'],
    ['robust', 'robustness'],
    ['same', 'same'],
  ])('%s and %s have one root', (a, b) => {
    expect(sameRoot(a, b)).toBe(true);
    expect(sameRoot(b, a)).toBe(true);
  });

  it.each([
    ['train', 'transformer'],
    ['compute', 'compiler'],
    ['serve', 'service'],
    ['cloud', 'cluster'],
    ['memory', 'metric'],
    ['cost', 'core'],
    ['token', 'tool'],
    ['net', 'network'],
    ['graph', 'grade'],
    ['io', 'ion'],
    ['gpu', 'cpu'],
    ['node', 'notion'],
    ['park', 'particle'],
  ])('%s and %s have not', (a, b) => {
    expect(sameRoot(a, b)).toBe(false);
    expect(sameRoot(b, a)).toBe(false);
  });
});
