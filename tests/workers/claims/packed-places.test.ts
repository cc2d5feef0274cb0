import { describe, expect, it } from 'vitest';
import { packPlaces, unpackPlaces } from '../../../workers/claims/packed-places.ts';

function places(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    id: `paper ${at}`,
    topic: at % 7 === 3 ? null : at % 7,
    margin: 1 / (1 + at),
  }));
}

describe('where papers stand, on the way to the worker', () => {
  it('comes out as it went in where it is packed', () => {
    const packed = packPlaces(places(6000));
    expect(Array.isArray(packed)).toBe(false);
    expect(unpackPlaces(structuredClone(packed))).toEqual(places(6000));
  });

  it('is a record a paper where papers are few', () => {
    expect(packPlaces(places(9))).toEqual(places(9));
    expect(unpackPlaces(places(9))).toEqual(places(9));
  });
});
