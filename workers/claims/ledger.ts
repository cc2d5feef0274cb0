import type { Expectation } from '../inference/luck.ts';
import type { Row } from './row.ts';

/** Rows that meet a condition, beside how many would by luck alone. */
export interface Ledger<T> {
  /** Rows by luck, on average. */
  expectedByLuck: number;
  /** How often luck gives at least one. */
  anyByLuck: number;
  rows: (Entry & T)[];
}

interface Entry {
  kind: Row['kind'];
  id: number | string;
  label: string;
}

/** Lists the rows of which find, given their place, knows something. */
export function makeLedger<T extends object>(
  { mean, any }: Expectation,
  rows: readonly Row[],
  find: (at: number) => T | null,
): Ledger<T> {
  const found = rows.flatMap(({ kind, id, label }, at) => {
    const facts = find(at);
    return facts ? [{ kind, id, label, ...facts }] : [];
  });
  return { expectedByLuck: mean, anyByLuck: any, rows: found };
}
