import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readBuiltIn } from '../../../data/build/built-in.ts';
import { buildCorpus } from '../../../data/corpus.ts';
import type { Paper } from '../../../data/paper.ts';
import { tokenise, type Token } from '../../../data/tokens.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { hashSeed, random, shuffle } from '../../../workers/random.ts';
import { analyse, standardParameters } from '../../../workers/topics/analyse.ts';
import { resultText } from '../../../workers/topics/result-text.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';

const folder = fileURLToPath(new URL('../../../data/papers', import.meta.url));
const { papers } = readBuiltIn(folder);
const known = new Map<string, Token[]>();

/** Each text is tokenised once for all orders. */
function tokeniseOnce(text: string): Token[] {
  const tokens = known.get(text) ?? tokenise(text);
  known.set(text, tokens);
  return tokens;
}

/** The hash of the topics of these papers, with a tenth of the votes that the product takes. */
function hashOf(ordered: Paper[]): string {
  const corpus = buildCorpus(ordered, tokeniseOnce);
  const { consensus, ...parameters } = standardParameters(10, 1);
  const lighter = { ...parameters, restarts: 5, consensus: { ...consensus, runs: 100, cuts: 10 } };
  const { assignments } = drain(analyse(analysisPapers(corpus), corpus.vocabulary, lighter));
  return createHash('sha256').update(resultText(assignments, lighter)).digest('hex');
}

it('20 shuffles of the built-in papers give the same hash as the papers in order', () => {
  const hashes = Array.from({ length: 20 }, (_, at) => {
    const order = [...papers];
    shuffle(order, random(hashSeed('order', at)));
    expect(order.map(({ id }) => id)).not.toEqual(papers.map(({ id }) => id));
    return hashOf(order);
  });
  expect(new Set([hashOf(papers), ...hashes]).size).toBe(1);
}, 60_000);
