import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBuiltIn } from '../../data/build/built-in.ts';
import { findTopics } from '../../workers/headless/topics.ts';
import { drawIntruders, found, wordsOfTopic } from './intrusion/draws.ts';
import { countInside, countOutside, type Judge } from './intrusion/judge.ts';

// Five words of a topic and one of another: does a judge who has read other papers find the one that does not belong?
const draws = 1000;
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = process.env['UNDERCURRENT_CORPORA'] ?? `${root}../shared/corpora`;
const names = ['neurips-8k', 'papercopilot-92k'];
const files = names.map((name) => `${folder}/papers/${name}.jsonl.gz`);

const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0) {
  process.stdout.write(`Left out: there is no ${missing.join(', ')}.\n`);
} else {
  report();
}

function report(): void {
  const corpus = readBuiltIn(`${root}data/papers`);
  const { topics } = findTopics(corpus, { k: 10, seed: 1 });
  const words = topics.map((topic) => topic.words.map(({ terms }) => terms[0]!));
  const judge = countOutside(files, corpus, new Set(words.flat()));
  const drawn = drawIntruders(words, draws, 1);
  const share = (list: typeof drawn, by: Pick<Judge, 'together'> = judge) =>
    list.reduce((sum, draw) => sum + found(draw, by), 0) / list.length;
  const rows = topics.map(({ id, label, words: list }) => {
    const own = drawn.filter(({ topic }) => topic === id);
    const said = list.map((word) => word.label).join(', ');
    return `| ${label} | ${said} | ${percent(share(own))} of ${own.length} |`;
  });
  const date = process.argv[2] ?? new Date().toISOString().slice(0, 10);
  const text =
    `# Intruders found, ${date}\n\n\`npm run intrusion\`: ${wordsOfTopic} of a topic's ten words and one that only another topic has, ` +
    `${draws} draws with seed 1, topics of k = 10 and seed 1. The judge takes the word with the lowest mean NPMI with the other five, ` +
    `counted on the titles and abstracts of ${judge.texts.toLocaleString('en-US')} papers (${names.join(', ')}), of which it is told nothing else.\n\n` +
    `**Found: ${percent(share(drawn))}. By chance: ${percent(1 / (wordsOfTopic + 1))}.** A judge who counts in the corpus itself, ` +
    `where the topics come from, finds ${percent(share(drawn, countInside(corpus)))}.\n\n| topic | words | found |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  process.stdout.write(text);
  const results = new URL('results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL(`intrusion-${date}.md`, results), text);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
