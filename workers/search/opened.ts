import type { Corpus } from '../../data/corpus.ts';
import type { Done } from '../claims/progress.ts';
import { indexPapers, type SearchIndex } from './search.ts';

const glance = 40;

// The last one alone; a new worker simply makes it again.
let indexed: { key: string; index: Promise<SearchIndex> } | null = null;

/**
 * The index of a corpus, made once for its key. Whoever waits can be stopped between two glances, and the making goes on
 * for the next, so that a reader who types on does not wait from the start.
 */
export async function* openIndex(
  key: string | null,
  corpus: () => Promise<Corpus>,
): AsyncGenerator<Done, SearchIndex> {
  if (key === null || indexed?.key !== key) {
    const making = { key: key ?? '', index: make(corpus) };
    making.index.catch(() => {
      if (indexed === making) indexed = null;
    });
    indexed = making;
  }
  const { index } = indexed;
  const ready = index.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([ready, pause(glance).then(() => false)])))
    yield { done: 0, total: 1 };
  return index;
}

async function make(corpus: () => Promise<Corpus>): Promise<SearchIndex> {
  const steps = indexPapers(await corpus());
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause(0);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
