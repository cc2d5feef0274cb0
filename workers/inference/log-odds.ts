/** How often a slice uses a term, of how many times it could; or a prior, in the same measure. */
export interface Usage {
  readonly used: number;
  readonly of: number;
}

export interface LogOdds {
  /** Above 0 where the second slice uses the term more. */
  readonly logOdds: number;
  readonly z: number;
}

/**
 * The log-odds of a term, second slice minus first, under an informative Dirichlet prior, and its
 * z (Monroe, Colaresi and Quinn 2008); the prior lies strictly between none and all.
 */
export function contrastUsage(first: Usage, second: Usage, prior: Usage): LogOdds {
  const [before, after] = [weigh(first, prior), weigh(second, prior)];
  const logOdds = after.logOdds - before.logOdds;
  return { logOdds, z: logOdds / Math.sqrt(before.variance + after.variance) };
}

// The variance keeps what does not use the term, which Monroe and others drop at last: a term may be
// in half of all papers, as no word is half of all tokens.
function weigh(slice: Usage, prior: Usage) {
  const used = slice.used + prior.used;
  const unused = slice.of + prior.of - used;
  return { logOdds: Math.log(used / unused), variance: 1 / used + 1 / unused };
}
