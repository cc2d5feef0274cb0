// Abramowitz and Stegun 1964, 26.2.17.
const rate = 0.2316419;
const parts = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];

/** The probability in [0, 1] that a standard normal value is below z, to within 1e-7. */
export function normalBelow(z: number): number {
  const step = 1 / (1 + rate * Math.abs(z));
  const sum = step * parts.reduceRight((rest, part) => part + step * rest, 0);
  const beyond = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
  return z > 0 ? 1 - beyond : beyond;
}
