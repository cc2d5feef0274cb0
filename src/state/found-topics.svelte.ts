import type { Analysis } from '../../workers/topics/analysis.ts';
import { knownAt, type Anchor } from '../../workers/topics/anchor.ts';
import type { KnownTopics } from '../../workers/topics/callings.ts';
import {
  nameTopics,
  type NamedAnalysis,
  type NamedTopic,
} from '../../workers/topics/named-topics.ts';
import { followTopics, leastOverlap, type TopicChange } from '../../workers/topics/identity.ts';
import type { SentAnalysis } from '../../workers/topics/packed.ts';
import type { Assignment } from '../../workers/topics/membership.ts';
import type { Choices } from '../link/choices.ts';
import { asBefore, followChoices, type Follow, type Followed, type Held } from './follow-topics.ts';
import { byId } from './by-id.ts';
import { keepCallings, keptCallings } from './kept-callings.ts';
import { load } from './load.ts';
import { unpackedTopics } from './unpacked-topics.ts';

/** What became of the topics since those that the reader saw before. */
export interface Since {
  before: NamedAnalysis;
  changes: TopicChange[];
  /** Whether those before were the first ones of the same search, shown while better ones were computed. */
  refined: boolean;
}

interface HeldFrom extends Held {
  /** The topics that the choices before were made among. */
  from: NamedAnalysis;
  notes: string[];
}

/** The topics that are shown, named as for every reader, and what became of those shown before. */
export class FoundTopics {
  anchor = $state.raw<Anchor | null>(null);
  since = $state.raw<Since | null>(null);
  #raw = $state.raw<Analysis | null>(null);
  #anchored = $state.raw(true);
  /** The reader's own papers, and what their topics were called when they were shown before. */
  #own = $state.raw<{ corpus: string; ids: readonly string[]; known: KnownTopics | null } | null>(
    null,
  );
  /** The topics that were shown before: the last that were not about to be refined first, so that what is taken back is called as it was. */
  #shown = $state.raw<KnownTopics[]>([]);
  readonly analysis = $derived<NamedAnalysis | null>(
    this.#raw && nameTopics(this.#raw, this.#knownAt(this.#raw, this.#shown)),
  );
  readonly topics = $derived<NamedTopic[]>(this.analysis?.topics ?? []);
  readonly assignments = $derived(byId<Assignment>(this.#raw?.assignments ?? []));
  /** The topics of the papers that were shown before these. */
  #former: KnownTopics | null = null;
  /** How choices followed topics that are about to be refined, and what is to be told of it if these do not bring it back. */
  #held: HeldFrom | null = null;
  /** The last topics that were not about to be refined. */
  #settled: NamedAnalysis | null = null;

  /** Other topics of the same papers, named as they will be if they are shown. */
  named(found: Analysis): NamedAnalysis {
    const shown = this.analysis ? [this.analysis.known] : [];
    return nameTopics(found, this.#knownAt(found, shown));
  }

  /** What topics take names from: those shown before and then, of the built-in papers, the anchor's of as many, of the reader's own those that this browser keeps. */
  #knownAt({ parameters: { k } }: Analysis, shown: readonly KnownTopics[]): KnownTopics[] {
    const last = this.#anchored
      ? this.anchor && knownAt(this.anchor, k)
      : (this.#own?.known ?? null);
    return last ? [...shown, last] : [...shown];
  }

  /** Loads the anchor; without one topics keep names of their own. */
  async loadAnchor(address: string): Promise<void> {
    try {
      this.anchor = (await load(address)) as Anchor; // made by this build, so its shape is known
    } catch {
      this.anchor = null;
    }
  }

  /**
   * Tells under which name the browser keeps what topics of the reader's own papers are called, once these are there. Papers
   * without such names, most of which were shown just before, take those that they had there.
   */
  keepUnder(corpus: string, ids: readonly string[]): void {
    if (this.#anchored) return;
    const known = keptCallings(corpus, ids) ?? this.#formerOf(ids);
    this.#own = { corpus, ids, known };
    if (this.#settled) this.#settled = this.analysis;
    this.#keep();
  }

  #formerOf(ids: readonly string[]): KnownTopics | null {
    if (!this.#former) return null;
    const { assignments } = this.#former;
    const here = new Set(ids);
    const shared = assignments.filter(({ id }) => here.has(id)).length;
    return shared >= leastOverlap * Math.max(ids.length, assignments.length) ? this.#former : null;
  }

  /** Of topics that are about to be refined nothing is kept. */
  #keep(): void {
    if (!this.#own || this.#settled === null) return;
    const [{ corpus, ids }, { known }] = [this.#own, this.#settled];
    // Of many papers it takes a while, and nothing on the page waits for it.
    setTimeout(() => keepCallings(corpus, known, ids));
  }

  /** Forgets the topics of other papers; only the built-in ones take names from the anchor. */
  leave(anchored: boolean): void {
    this.#former = this.analysis?.known ?? this.#former;
    this.#anchored = anchored;
    this.#shown = [];
    this.#own = null;
    [this.#raw, this.since, this.#settled, this.#held] = [null, null, null, null];
  }

  /** Shows these topics; answers with what makes choices among those shown before follow them, if there were any. */
  adopt(sent: SentAnalysis): ((choices: Choices) => Followed) | null {
    const found = unpackedTopics(sent);
    const shown = this.analysis;
    const before = this.#settled ?? shown;
    this.#shown = [...new Set([before, shown])].flatMap((one) => (one ? [one.known] : []));
    this.#raw = found;
    const refined = before?.stage === 'first' && found.stage === 'refined';
    const now = this.analysis!; // of the topics found
    this.since = before && { before, changes: changesSince(before, now), refined };
    if (found.stage === 'refined') this.#settled = now;
    this.#keep();
    const held = this.#held;
    this.#held = null;
    return shown && ((choices) => this.#follow(choices, shown, now, held));
  }

  /**
   * What was chosen among topics shown, among those now. What topics that are about to be refined do not have is told, and
   * given up, only when the refined ones do not have it either.
   */
  #follow(
    choices: Choices,
    shown: NamedAnalysis,
    now: NamedAnalysis,
    held: HeldFrom | null,
  ): Followed {
    const back = held && asBefore(choices, held);
    const [from, asked] = held && back ? [held.from, back] : [shown, choices];
    const change = this.since?.before === from ? this.since.changes : changesSince(from, now);
    const follow = followIn(change, (topic) => now.topics[topic]?.label ?? '');
    const name = (topic: number): string => from.topics[topic]?.label ?? String(topic + 1);
    const followed = followChoices(asked, follow, name);
    const notes = [...(held && !back ? held.notes : []), ...followed.notes];
    if (now.stage !== 'first') return { choices: followed.choices, notes };
    // A copy, for the choices are read as they are now.
    this.#held = { from, before: { ...asked }, after: followed.choices, notes };
    return { choices: followed.choices, notes: [] };
  }

  forgetChanges(): void {
    this.since = null;
  }
}

function followIn(changes: readonly TopicChange[], name: (topic: number) => string): Follow {
  const now = new Map<number, ReturnType<Follow>>();
  for (const change of changes) {
    if (change.kind === 'kept') now.set(change.from, { topic: change.to });
    if (change.kind === 'merged')
      for (const from of change.from) now.set(from, { topic: change.to, name: name(change.to) });
  }
  return (topic) => now.get(topic) ?? null;
}

function changesSince(before: NamedAnalysis, after: NamedAnalysis): TopicChange[] {
  return followTopics(
    before.assignments,
    after.assignments,
    (from, to) => before.topics[from]?.label === after.topics[to]?.label,
  );
}
