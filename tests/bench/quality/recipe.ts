import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Method, Outcome } from './method.ts';
import { textsOf, type Sample } from './sample.ts';

const python = '/usr/bin/python3';
const script = fileURLToPath(new URL('recipe.py', import.meta.url));

interface Found {
  groups: number[];
  words: string[][];
}

/** The version of scikit-learn that the system's Python has, or null. */
export function scikitLearnVersion(): string | null {
  const { status, stdout } = spawnSync(
    python,
    ['-c', 'import sklearn; print(sklearn.__version__)'],
    {
      encoding: 'utf8',
    },
  );
  return status === 0 ? stdout.trim() : null;
}

/** scikit-learn's recipe for clustering texts, and its NMF on the recipe's TF-IDF; one run of Python serves both, so a sample must come with the same seeds each time. */
export function scikitMethods(): Method[] {
  const memory = new WeakMap<Sample, Record<'recipe' | 'nmf', Outcome[]>>();
  const both = (sample: Sample, seeds: readonly number[]) => {
    const found = memory.get(sample) ?? runPython(sample, seeds);
    memory.set(sample, found);
    return found;
  };
  return [
    { name: "scikit-learn's recipe", run: (sample, seeds) => both(sample, seeds).recipe },
    { name: "scikit-learn's NMF on its TF-IDF", run: (sample, seeds) => both(sample, seeds).nmf },
  ];
}

function runPython(sample: Sample, seeds: readonly number[]): Record<'recipe' | 'nmf', Outcome[]> {
  const texts = textsOf(sample);
  const { status, stdout, stderr } = spawnSync(python, [script], {
    input: JSON.stringify({ texts, k: sample.k, seeds }),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`scikit-learn's recipe failed: ${stderr}`);
  const found = JSON.parse(stdout) as Record<'recipe' | 'nmf', Found[]>; // recipe.py prints this
  const documents = texts.map(wordsOf);
  const complete = (list: Found[]): Outcome[] => list.map((one) => ({ ...one, documents }));
  return { recipe: complete(found.recipe), nmf: complete(found.nmf) };
}

/** The words as TfidfVectorizer cuts them: two or more letters, digits or underscores, in lower case. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []);
}
