import { expect, test } from 'vitest';
import { centroidIndex } from './centroid-index.ts';

const four = [
  [0, 0],
  [9, 0],
  [0, 9],
  [9, 9],
];

test('the index is 0 where each centroid is near one of its own', () => {
  expect(centroidIndex([...four].reverse(), four)).toBe(0);
});

test('two centroids in one cluster leave another without', () => {
  const found = [
    [0, 0],
    [1, 0],
    [0, 9],
    [9, 5],
  ];
  expect(centroidIndex(found, four)).toBe(1);
});

test('all in one place miss all others', () => {
  expect(
    centroidIndex(
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      four,
    ),
  ).toBe(3);
});
