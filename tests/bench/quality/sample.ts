import type { Corpus } from '../../../data/corpus.ts';
import { usableAbstract } from '../../../data/paper.ts';
import type { WordClass } from '../../../data/tokens.ts';
import { hashSeed, random, shuffle } from '../../../workers/random.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';

/** Papers that shape topics, with the class each belongs to. */
export interface Sample {
  corpus: Corpus;
  /** Class of each paper of the corpus; null where nobody said. */
  truth: (string | null)[];
  k: number;
  wordClasses: readonly WordClass[];
}

/** The papers of the corpus that have a text, with the class that `classOf` gives by id. */
export function makeSample(
  corpus: Corpus,
  classOf: ReadonlyMap<string, string>,
  k: number,
  wordClasses: readonly WordClass[],
): Sample {
  const fit = new Set(
    analysisPapers(corpus).flatMap(({ id, role }) => (role === 'fit' ? [id] : [])),
  );
  const kept = narrow(corpus, (id) => fit.has(id));
  return {
    corpus: kept,
    truth: kept.papers.map(({ id }) => classOf.get(id) ?? null),
    k,
    wordClasses,
  };
}

/** A sample less a tenth of its papers, and the places in the whole of those that are left. */
export interface Tenth {
  sample: Sample;
  left: number[];
}

/** The sample without a tenth of its papers, drawn with the seed. */
export function withoutTenth(sample: Sample, seed: number): Tenth {
  const order = [...sample.truth.keys()];
  shuffle(order, random(hashSeed('without a tenth', seed)));
  const left = order.slice(Math.floor(order.length / 10)).sort((a, b) => a - b);
  const ids = new Set(left.map((at) => sample.corpus.papers[at]!.id));
  return {
    sample: {
      ...sample,
      corpus: narrow(sample.corpus, (id) => ids.has(id)),
      truth: left.map((at) => sample.truth[at]!),
    },
    left,
  };
}

/** Title and abstract of each paper, as one text. */
export function textsOf({ corpus }: Sample): string[] {
  return corpus.papers.map((paper) => `${paper.title}\n${usableAbstract(paper) ?? ''}`);
}

function narrow(corpus: Corpus, keep: (id: string) => boolean): Corpus {
  const kept = [...corpus.papers.keys()].filter((at) => keep(corpus.papers[at]!.id));
  return {
    ...corpus,
    papers: kept.map((at) => corpus.papers[at]!),
    tokens: kept.map((at) => corpus.tokens[at]!),
  };
}
