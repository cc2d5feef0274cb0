import type { Claim } from '../inference/family.ts';
import type { Mix } from '../inference/mix.ts';
import type { Verdict } from '../inference/verdict.ts';
import { claimYear, type ClaimYear } from './claim-year.ts';
import { raiseFlags, type Flag, type Judged as Flaggable } from './flags.ts';
import type { Row } from './row.ts';
import type { Sample } from './sample.ts';

/** What can be said of one topic, term or concept; under two loaded years nothing, so nulls. */
export interface ClaimRow extends Verdict {
  kind: Row['kind'];
  id: number | string;
  label: string;
  years: ClaimYear[];
  p: number | null;
  q: number | null;
  ratio: number | null;
  ratio80: [number, number] | null;
  ratio95: [number, number] | null;
  pUp: number | null;
  pDown: number | null;
  flags: Flag[];
  /** The change of a pooled share; only where venues are pooled. */
  mix?: Pick<Mix, 'total' | 'within' | 'between'>;
  /**
   * The smallest count of the last loaded year that would be clear and rising, null if none would;
   * left out where it was not computed.
   */
  detectable?: number | null;
}

/** A row as it was counted and judged. */
export interface Judged extends Flaggable, Pick<ClaimRow, 'detectable'> {
  readonly claim: Claim;
}

/** The claim of a row, year by year, with the flags that it earned; its ratio is estimated when first asked for. */
export function makeClaimRow(sample: Sample, row: Row, judged: Judged, seed: number): ClaimRow {
  const { claim, mix, detectable } = judged;
  const { verdict, direction, isNew, basis } = claim;
  const { kind, id, label } = row;
  return {
    kind,
    id,
    label,
    years: countYears(sample, row),
    p: basis && claim.p,
    q: basis && claim.q,
    get ratio() {
      return claim.trend?.ratio ?? null;
    },
    get ratio80() {
      return copyPair(claim.trend?.ratio80);
    },
    get ratio95() {
      return copyPair(claim.trend?.ratio95);
    },
    get pUp() {
      return claim.trend?.pUp ?? null;
    },
    get pDown() {
      return claim.trend?.pDown ?? null;
    },
    verdict,
    direction,
    isNew,
    basis,
    flags: raiseFlags(row, judged, seed),
    ...(mix && { mix: { total: mix.total, within: mix.within, between: mix.between } }),
    ...(detectable !== undefined && { detectable }),
  };
}

/** A pair of its own; null for none. */
export function copyPair(pair?: readonly [number, number]): [number, number] | null {
  return pair ? [...pair] : null;
}

function countYears({ papers, years }: Sample, row: Row): ClaimYear[] {
  const idsOf = new Map<number, string[]>(years.map(({ year }) => [year, []]));
  for (const at of row.papers) idsOf.get(papers[at]!.year)?.push(papers[at]!.id);
  return years.map((year) => {
    const ids = (year.state === 'loaded' && idsOf.get(year.year)) || [];
    return { ...claimYear(year, ids), ids };
  });
}
