import type { Flag } from '../workers/claims/flags.ts';

/** What a mixed row needs to be told. */
interface Mixed {
  flags: readonly Flag[];
  mix?: { total: number; within: number; between: number };
}

/** How much of a difference between slices lies inside the venues and how much in their mix, in points of share: `yet 0.2 points higher inside the venues; their mix makes it 29 lower`; empty where no venues are pooled. */
export function mixInWords(row: Mixed): string {
  const { mix, flags } = row;
  if (!mix) return '';
  const { within, between } = mix;
  if (isReversed(row))
    return `yet ${amount(within)} points ${side(within)} inside the venues; their mix makes it ${amount(between)} ${side(between)}`;
  if (flags.includes('mix'))
    return `${amount(within)} points ${side(within)} inside the venues, ${amount(between)} ${side(between)} by their mix: these point apart`;
  return `inside the venues ${signed(within)} points, by their mix ${signed(between)}`;
}

/** Whether a difference is one way in all and the other way inside the venues. */
export function isReversed({ mix, flags }: Mixed): boolean {
  return mix !== undefined && flags.includes('mix') && mix.total > 0 !== mix.within > 0;
}

/** The largest difference that turns inside the venues, in words: `robot stands 21 points lower in all, yet 0.5 points higher inside the venues`; empty where none turns. */
export function reversedExample(rows: readonly (Mixed & { label: string })[]): string {
  const turned = rows.filter(isReversed);
  const size = ({ mix }: Mixed): number => Math.abs(mix?.total ?? 0);
  const first = turned.sort((x, y) => size(y) - size(x))[0];
  if (!first?.mix) return '';
  const { total, within } = first.mix;
  return `${first.label} stands ${amount(total)} points ${side(total)} in all, yet ${amount(within)} points ${side(within)} inside the venues`;
}

const side = (share: number): string => (share > 0 ? 'higher' : 'lower');

function signed(share: number): string {
  const figure = amount(share);
  if (Number(figure) === 0) return '0';
  return `${share > 0 ? '+' : '−'}${figure}`;
}

function amount(share: number): string {
  const whole = Math.abs(share) >= 0.00995;
  return Math.abs(share * 100).toFixed(whole ? 0 : 1);
}
