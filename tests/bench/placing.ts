import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBuiltIn } from '../../data/build/built-in.ts';
import { usableAbstract } from '../../data/paper.ts';
import { findTopics } from '../../workers/headless/topics.ts';
import { hashSeed, random, shuffle } from '../../workers/random.ts';
import { analysisPapers } from '../../workers/topics/roles.ts';

// A fresh reader sees the topics' names and the abstracts of papers drawn at random, and places each paper; with a file of
// answers (`number: topic`, a line each) this says where the product placed them otherwise.
const papers = 30;
const [first = '1', answers] = process.argv.slice(2);
const seed = Number(first);
const corpus = readBuiltIn(fileURLToPath(new URL('../../data/papers', import.meta.url)));
const { topics, assignments } = findTopics(corpus, { k: 10, seed: 1 });
const drawn = draw();

process.stdout.write(answers === undefined ? sheet() : compare(readAnswers(answers)));

function draw() {
  const fit = new Set(
    analysisPapers(corpus).flatMap(({ id, role }) => (role === 'fit' ? [id] : [])),
  );
  const order = corpus.papers.filter(({ id }) => fit.has(id));
  shuffle(order, random(hashSeed('placing', seed)));
  return order.slice(0, papers);
}

function sheet(): string {
  const names = topics.map(({ id, labels }) => `${id}: ${labels.join(', ')}`);
  const texts = drawn.map((paper, at) => `[${at + 1}] ${usableAbstract(paper) ?? ''}`);
  return `${names.join('\n')}\n\n${texts.join('\n\n')}\n`;
}

function readAnswers(file: string): Map<number, number> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [, paper, topic] = /^(\d+): (\d+)/.exec(line) ?? [];
      if (paper === undefined) throw new Error(`“${line}” is no answer like “3: 7”`);
      return [Number(paper), Number(topic)];
    }),
  );
}

function compare(given: ReadonlyMap<number, number>): string {
  const topicOf = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  const misses = drawn.flatMap(({ id, title }, at) => {
    const { topic = null, runnerUp = null } = topicOf.get(id) ?? {};
    const answer = given.get(at + 1);
    if (answer === topic) return [];
    const second = answer === runnerUp ? ' (the runner-up)' : '';
    return [`[${at + 1}] ${title}: ${nameOf(topic)}; the reader said ${nameOf(answer)}${second}`];
  });
  const same = drawn.length - misses.length;
  const share = ((same / drawn.length) * 100).toFixed(0);
  return `${same} of ${drawn.length} placed alike (${share} %), seed ${seed}.\n${misses.join('\n')}\n`;
}

function nameOf(topic: number | null | undefined): string {
  return topics.find(({ id }) => id === topic)?.label ?? 'none';
}
