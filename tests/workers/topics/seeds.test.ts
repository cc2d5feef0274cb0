import { describe, expect, it, vi } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import type * as clusters from '../../../workers/topics/clusters.ts';
import { consensus, defaultConsensus } from '../../../workers/topics/consensus.ts';

const used: number[] = [];

vi.mock('../../../workers/topics/clusters.ts', async (original) => {
  const real = await original<typeof clusters>();
  const kMeans: typeof clusters.kMeans = (rows, k, options) => {
    if (!options.start) used.push(options.seed);
    return real.kMeans(rows, k, options);
  };
  return { ...real, kMeans };
});

describe('ten seeds', () => {
  it('change the seed of every inner run, so that agreement between them is earned', () => {
    const value = Float64Array.from({ length: 20 * 3 }, (_, i) => Math.sin(i * 7));
    const options = { ...defaultConsensus, runs: 50 };
    for (let seed = 1; seed <= 10; seed += 1) {
      drain(consensus({ rows: 20, columns: 3, value }, 3, seed, options));
    }
    expect(used).toHaveLength(10 * 50);
    expect(new Set(used).size).toBe(10 * 50);
  });
});
