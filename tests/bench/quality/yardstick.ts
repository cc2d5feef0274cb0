import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBuiltIn } from '../../../data/build/built-in.ts';
import { defaultParameters } from '../../../workers/topics/analyse.ts';
import { makeSample, type Sample } from './sample.ts';

const folder = fileURLToPath(new URL('../../../data/papers', import.meta.url));
const file = new URL('../yardstick.json', import.meta.url);

/** The built-in corpus with the coarse themes of yardstick.json; throws if a title of that file is not in the corpus. */
export function builtInSample(): Sample {
  const corpus = readBuiltIn(folder);
  const { papers } = JSON.parse(readFileSync(file, 'utf8')) as { papers: Record<string, string> };
  const themes = new Map(Object.entries(papers).map(([title, theme]) => [key(title), theme]));
  const themed = corpus.papers.flatMap(({ id, title }): [string, string][] => {
    const theme = themes.get(key(title));
    return theme === undefined ? [] : [[id, theme]];
  });
  const found = new Set(corpus.papers.map(({ title }) => key(title)));
  const lost = Object.keys(papers).filter((title) => !found.has(key(title)));
  if (lost.length > 0) throw new Error(`not in the corpus: ${lost.join('; ')}`);
  const { k, terms } = defaultParameters;
  return makeSample(corpus, new Map(themed), k, terms.wordClasses);
}

function key(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}
