import { expect, it } from 'vitest';
import { normalBelow } from '../../../workers/inference/normal.ts';

// From R 4.3: pnorm(c(-8, -3, -1.959963984540054, -0.5, 0, 0.5, 1, 2.326347874040841, 8)).
it.each([
  [-8, 6.220961e-16],
  [-3, 0.001349898],
  [-1.959963984540054, 0.025],
  [-0.5, 0.3085375],
  [0, 0.5],
  [0.5, 0.6914625],
  [1, 0.8413447],
  [2.326347874040841, 0.99],
  [8, 1],
])('is the normal law below %s', (z, below) => {
  expect(Math.abs(normalBelow(z) - below)).toBeLessThan(1e-7);
});
