import { openLabelled, type WordOrder } from './labelled.ts';
import type { Trial } from './scores.ts';
import { withoutTenth } from './sample.ts';
import { builtInSample } from './yardstick.ts';

/** What to run on one corpus, with a sentence on it for the reader. */
export interface Study {
  about: string;
  trials: Iterable<Trial>;
}

/** The corpora by name; null for one that is not there. */
export const corpora: Readonly<Record<string, (quick: boolean) => Study | null>> = {
  'built-in': builtIn,
  'bbc-raw': (quick) => labelled('bbc-raw', 'text', quick),
  '20ng-bow': (quick) => labelled('20ng-bow', 'bag', quick),
  'agnews-7.6k': (quick) => labelled('agnews-7.6k', 'text', quick),
};

const sampleSize = 1000;
const watched = 'LLM serving';

function builtIn(quick: boolean): Study {
  const sample = builtInSample();
  const seeds = Array.from({ length: quick ? 3 : 10 }, (_, at) => at + 1);
  const tenths = seeds.map((seed) => withoutTenth(sample, seed));
  const themed = sample.truth.filter((theme) => theme !== null);
  const about =
    `${sample.truth.length} papers and posters at k = ${sample.k}, ${seeds.length} seeds; ` +
    `${themed.length} have one of the ${new Set(themed).size} themes of yardstick.json. The last columns are the topic ` +
    `that fits the theme ${watched} best: the share of its themed papers that are of the theme, and of the theme that it holds.`;
  return { about, trials: [{ sample, seeds, tenths, watched }] };
}

function labelled(name: string, order: WordOrder, quick: boolean): Study | null {
  const corpus = openLabelled(name, order);
  if (!corpus) return null;
  const { k, texts, sample, save } = corpus;
  const samples = quick ? 3 : 20;
  const twice = quick ? 1 : 5;
  const about =
    `${samples} stratified samples of ${sampleSize} of the ${texts} texts at the true k = ${k}, a seed each; ` +
    `seed ARI from a second seed on the first ${twice}.`;
  function* trials(): Generator<Trial> {
    for (let seed = 1; seed <= samples; seed += 1) {
      const seeds = seed <= twice ? [seed, seed + samples] : [seed];
      yield { sample: sample(sampleSize, seed), seeds, tenths: [], watched: null };
      save();
    }
  }
  return { about, trials: trials() };
}
