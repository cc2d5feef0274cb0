import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBuiltIn } from '../../data/build/built-in.ts';
import { findTopics } from '../../workers/headless/topics.ts';
import { bestWords, mostCoherent, withOwnWords } from './intrusion/ceiling.ts';
import { drawIntruders, found, wordsOfTopic, type Draw } from './intrusion/draws.ts';
import { heldOut, type HeldOut } from './intrusion/held-out.ts';
import { countOutside, judgeOf, type Judge } from './intrusion/judge.ts';

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
  const wider = topics.map(bestWords);
  const judge = countOutside(files, corpus, new Set([...words, ...wider].flat()));
  const inside = judgeOf(corpus.tokens);
  const drawn = drawIntruders(words, draws, 1);
  const own = withOwnWords(
    drawn,
    wider.map((list) => mostCoherent(list, judge)),
  );
  const rows = topics.map(({ id, label, words: list }) => {
    const of = (all: readonly Draw[]) => all.filter(({ topic }) => topic === id);
    const said = list.map((word) => word.label).join(', ');
    const ten = words[id]!;
    const told = [coherence(ten, inside), coherence(ten, judge)].map((npmi) => npmi.toFixed(2));
    const shares = [shareOf(of(drawn), inside), shareOf(of(own), judge)].map(percent);
    return `| ${label} | ${said} | ${percent(shareOf(of(drawn), judge))} of ${of(drawn).length} | ${[...told, ...shares].join(' | ')} |`;
  });
  const strange = new Set(
    topics.filter(({ id }) => coherence(words[id]!, judge) <= 0).map(({ id }) => id),
  );
  const others = [heldOut('bbc-raw', 'text', draws), heldOut('20ng-bow', 'bag', draws)];
  const date = process.argv[2] ?? new Date().toISOString().slice(0, 10);
  const text =
    `# Intruders found, ${date}\n\n\`npm run intrusion\`: ${wordsOfTopic} of a topic's ten words and one that only another topic has, ` +
    `${draws} draws with seed 1, topics of k = 10 and seed 1. The judge takes the word with the lowest mean NPMI with the other five, ` +
    `counted on the titles and abstracts of ${judge.texts.toLocaleString('en-US')} papers (${names.join(', ')}), of which it is told nothing else.\n\n` +
    `**Found: ${percent(shareOf(drawn, judge))}. By chance: ${percent(1 / (wordsOfTopic + 1))}.** A judge who counts in the corpus itself, ` +
    `where the topics come from, finds ${percent(shareOf(drawn, inside))}.\n\n` +
    `**What this judge could find at best: ${percent(shareOf(own, judge))}**, where it chooses each topic's five words itself, those of the thirty ` +
    `most relevant that go together best in its own counts.\n\n` +
    `${plainly(topics.length, strange.size, drawn, (topic) => strange.has(topic), judge)}\n\n` +
    `${others.flatMap((one) => (one ? [told(one)] : [])).join('\n')}\n\n` +
    `NPMI is the mean over the pairs of the ten words.\n\n` +
    `| topic | words | found | NPMI in the corpus | NPMI of the judge | found by a judge of the corpus | at best |\n` +
    `| --- | --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  process.stdout.write(text);
  const results = new URL('results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL(`intrusion-${date}.md`, results), text);
}

/** How the judge fares where it knows the words and where it does not. */
function plainly(
  all: number,
  strange: number,
  drawn: readonly Draw[],
  isStrange: (topic: number) => boolean,
  judge: Judge,
): string {
  const [unknown, known] = [
    drawn.filter(({ topic }) => isStrange(topic)),
    drawn.filter(({ topic }) => !isStrange(topic)),
  ];
  return (
    `In the texts that it read, the words of ${strange} of the ${all} topics do not go together at all (mean NPMI of 0 or below): ` +
    `of these it finds ${percent(shareOf(unknown, judge))}, of the others ${percent(shareOf(known, judge))}.`
  );
}

function told({ name, k, read, share }: HeldOut): string {
  return `On 1,000 texts of ${name} at k = ${k} a judge who has read ${read.toLocaleString('en-US')} others of the same corpus finds ${percent(share)}.`;
}

function shareOf(list: readonly Draw[], judge: Pick<Judge, 'together'>): number {
  return list.reduce((sum, draw) => sum + found(draw, judge), 0) / list.length;
}

function coherence(words: readonly number[], { together }: Judge): number {
  const pairs = words.flatMap((a, at) => words.slice(at + 1).map((b) => together(a, b)));
  return pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
