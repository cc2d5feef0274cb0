import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopicEdit } from '../../../workers/edits/edit.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { analyse, defaultParameters } from '../../../workers/topics/analyse.ts';
import type { Analysis } from '../../../workers/topics/analysis.ts';
import type { KnownTopics } from '../../../workers/topics/callings.ts';
import {
  nameTopics,
  type NamedAnalysis,
  type NamedTopic,
} from '../../../workers/topics/named-topics.ts';
import { prepare } from '../../../workers/topics/prepared.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf } from '../../fixtures/twelve-papers.ts';

const corpus = corpusOf();
const papers = analysisPapers(corpus);
const consensus = { ...defaultParameters.consensus, runs: 40 };

/** The same topics with other edits, found once. */
function finder(k: number): (edits: readonly TopicEdit[]) => Analysis {
  const parameters = { ...defaultParameters, k, restarts: 5, consensus };
  const space = prepare(papers, corpus.vocabulary, parameters);
  const known = { memo: {}, prepared: () => space };
  return (edits) => drain(analyse(papers, corpus.vocabulary, parameters, { ...known, edits }));
}

/** A way to name topics: k, and whether an anchor of three topics lends names. */
const settings = [
  { k: 3, anchored: true },
  { k: 5, anchored: true },
  { k: 5, anchored: false },
];
const anchor: KnownTopics = nameTopics(finder(3)([]), []).known;

function members({ assignments }: Analysis, topic: number): string[] {
  return assignments.flatMap((paper) => (paper.topic === topic ? [paper.id] : []));
}

/** What a reader does next, before it is known to which topics. */
interface Step {
  kind: TopicEdit['kind'];
  one: number;
  two: number;
  some: number;
}

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('rename', 'merge', 'merge', 'split', 'split', 'move'),
    one: fc.nat(99),
    two: fc.nat(99),
    some: fc.nat(4095),
  }) satisfies fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 12 },
);

/** The edit as the page writes it for the topics that are shown; null where it would change nothing. */
function editOf({ kind, one, two, some }: Step, shown: Analysis, at: number): TopicEdit | null {
  const count = shown.topics.length;
  const [topic, other] = [members(shown, one % count), members(shown, two % count)];
  if (kind === 'rename') return { kind, topic, name: `name ${at}` };
  if (kind === 'merge') return topic[0] === other[0] ? null : { kind, topic, other };
  if (kind === 'move') return { kind, paper: shown.assignments[some % 12]!.id, topic };
  const leaving = topic.filter((_, place) => (some >> place) & 1);
  return leaving.length % topic.length === 0 ? null : { kind, topic, leaving };
}

/** How often each case came up, so that none is asserted of nothing. */
const seen = { kept: 0, intoSmaller: 0, intoLarger: 0, equal: 0, ownName: 0 };

/** What the name of a topic is after an edit that it outlives. */
function nameAfter(topic: NamedTopic, before: NamedAnalysis, edit: TopicEdit): string {
  const own = members(before, topic.id);
  if (edit.kind === 'rename' && edit.topic[0] === own[0]) return edit.name;
  if (edit.kind !== 'merge') return topic.label;
  const into = before.topics.find(({ id }) => members(before, id)[0] === edit.topic[0])!;
  const isInIt = own[0] === edit.topic[0] || own[0] === edit.other[0];
  if (!isInIt || topic.renamed || !into.renamed) return topic.label;
  seen.ownName += 1;
  return into.label;
}

/** Papers in both over papers in the larger. */
function overlap(a: readonly string[], b: readonly string[]): number {
  return a.filter((id) => b.includes(id)).length / Math.max(a.length, b.length);
}

interface Pair {
  was: NamedTopic;
  is: NamedTopic;
  overlap: number;
  kept: boolean;
}

/** The pairs of topics that share at least half, and whether name and colour are the same. */
function pairs(before: NamedAnalysis, after: NamedAnalysis, edit: TopicEdit): Pair[] {
  return before.topics.flatMap((was) =>
    after.topics.flatMap((is) => {
      const shared = overlap(members(before, was.id), members(after, is.id));
      const kept = is.hue === was.hue && is.label === nameAfter(was, before, edit);
      return shared >= 0.5 ? [{ was, is, overlap: shared, kept }] : [];
    }),
  );
}

function expectKept(before: NamedAnalysis, after: NamedAnalysis, edit: TopicEdit): void {
  const all = pairs(before, after, edit);
  for (const pair of all) {
    // Of two that share just half with the same one, one can be it.
    const rival = all.some(
      ({ was, is, kept }) =>
        kept && (was === pair.was) !== (is === pair.is) && pair.overlap === 0.5,
    );
    if (!rival) expect([edit, pair]).toEqual([edit, { ...pair, kept: true }]);
    if (!rival) seen.kept += 1;
  }
  for (const own of ['label', 'hue'] as const)
    expect(new Set(after.topics.map((topic) => topic[own])).size).toBe(after.topics.length);
}

function count(edit: TopicEdit): void {
  if (edit.kind !== 'merge') return;
  const { topic, other } = edit;
  if (topic.length === other.length) seen.equal += 1;
  else if (topic.length < other.length) seen.intoSmaller += 1;
  else seen.intoLarger += 1;
}

describe('a topic with an overlap of at least .5', () => {
  it('never changes name or colour by an edit, in 200 random sequences of each setting', () => {
    for (const { k, anchored } of settings) {
      const find = finder(k);
      const show = (edits: readonly TopicEdit[]): NamedAnalysis =>
        nameTopics(find(edits), anchored ? [anchor] : []);
      fc.assert(
        fc.property(steps, (moves) => {
          const log: TopicEdit[] = [];
          let shown = show([]);
          for (const [at, step] of moves.entries()) {
            const edit = editOf(step, shown, at);
            if (!edit) continue;
            log.push(edit);
            const after = show(log);
            count(edit);
            expectKept(shown, after, edit);
            shown = after;
          }
        }),
        { seed: k, numRuns: 200 },
      );
    }
    expect(seen.kept).toBeGreaterThan(1000);
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
  }, 60_000);

  it('comes back with name and colour when it is split off again', () => {
    for (const { k, anchored } of settings) {
      const find = finder(k);
      const show = (edits: readonly TopicEdit[]): NamedAnalysis =>
        nameTopics(find(edits), anchored ? [anchor] : []);
      const start = show([]);
      const called = ({ topics }: NamedAnalysis): string[] =>
        topics.map(({ label, hue }) => `${label} ${hue}`).sort();
      for (const { id } of start.topics.slice(1)) {
        const [topic, other] = [members(start, 0), members(start, id)];
        const all = [...topic, ...other].sort();
        const merge: TopicEdit = { kind: 'merge', topic, other };
        expect(called(show([merge]))).not.toEqual(called(start));
        const split: TopicEdit = { kind: 'split', topic: all, leaving: other };
        expect(called(show([merge, split]))).toEqual(called(start));
      }
    }
  });

  it('has the name that the reader gave it alone, and others that name no longer', () => {
    const find = finder(3);
    const { topics } = nameTopics(find([]), [anchor]);
    const [mine, theirs] = topics.map(({ id }) => members(find([]), id));
    const name = topics[1]!.label;
    const rename: TopicEdit = { kind: 'rename', topic: mine!, name };
    const [first, second] = nameTopics(find([rename]), [anchor]).topics;
    expect([first?.label, first?.labels, first?.hue]).toEqual([name, [name], topics[0]?.hue]);
    expect(members(find([rename]), 1)).toEqual(theirs);
    expect(second?.labels).not.toContain(name);
    expect(second?.label).toBe(topics[1]?.labels[1]);
  });
});
