import { expect, it } from 'vitest';
import { Outlines } from '../../../src/state/outlines.svelte.ts';

const outline = [
  [0, 0],
  [1, 0],
  [1, 1],
] as const;

it('an outline is that of its papers, in any order, on the layout on which it was drawn', () => {
  const [place, anew] = [
    [0, 1],
    [0, 1],
  ];
  const outlines = new Outlines();
  outlines.keep(['a', 'b'], place, outline);
  expect(outlines.of(['b', 'a'], place)).toBe(outline);
  expect(outlines.of(['a'], place)).toBeNull();
  expect(outlines.of(['a', 'b'], anew)).toBeNull();
});

it('of two outlines round the same papers the later one stands', () => {
  const place = [0, 1];
  const later = outline.slice(1);
  const outlines = new Outlines();
  outlines.keep(['a'], place, outline);
  outlines.keep(['a'], place, later);
  expect(outlines.of(['a'], place)).toBe(later);
});
