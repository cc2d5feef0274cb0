import fc from 'fast-check';

/** Two partitions of the same 1 to 30 items into at most six groups. */
export const partitions = fc
  .integer({ min: 1, max: 30 })
  .chain((items) =>
    fc.tuple(
      fc.array(fc.nat(5), { minLength: items, maxLength: items }),
      fc.array(fc.nat(5), { minLength: items, maxLength: items }),
    ),
  );
