import type { Flag } from '../workers/claims/flags.ts';

/** What a mixed row needs to be told. */
interface Mixed {
  flags: readonly Flag[];
  mix?: { within: number; between: number };
}

/** How much of a difference between slices lies inside the venues and how much in their mix, in points of share: `inside the venues +0.2 points, by their mix −29: these point apart`; empty where no venues are pooled. */
export function mixInWords({ mix, flags }: Mixed): string {
  if (!mix) return '';
  const parts = `inside the venues ${finePoints(mix.within)} points, by their mix ${finePoints(mix.between)}`;
  return flags.includes('mix') ? `${parts}: these point apart` : parts;
}

function finePoints(share: number): string {
  const whole = Math.abs(share) >= 0.00995;
  const figure = Math.abs(share * 100).toFixed(whole ? 0 : 1);
  if (Number(figure) === 0) return '0';
  return `${share > 0 ? '+' : '−'}${figure}`;
}
