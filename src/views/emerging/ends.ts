/** How many years are told one by one. */
export const mostTold = 6;

/** The years that are told: all of few, the first and the last of many. */
export function endsOf<Year>(years: readonly Year[]): readonly Year[] {
  return years.length > mostTold ? [...years.slice(0, 1), ...years.slice(-1)] : years;
}
