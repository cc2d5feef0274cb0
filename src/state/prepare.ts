import type { Paper } from '../../data/paper.ts';
import { makeById } from './by-id.ts';
import { makeColumns } from './columns.ts';

const few = 5000;
/** Milliseconds that the page may be held up at a time. */
const share = 8;

/** Makes what every view asks of many papers, a little at a time, before they are shown. */
export async function preparePapers(papers: readonly Paper[]): Promise<void> {
  if (papers.length <= few) return;
  await inTurn(makeById(papers));
  await inTurn(makeColumns(papers));
}

/** Goes through the steps, a few at a time. */
export async function inTurn(steps: Generator<void, unknown>): Promise<void> {
  let end = performance.now() + share;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + share;
  }
}
