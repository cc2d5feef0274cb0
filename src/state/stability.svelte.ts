import type { Client } from '../../workers/rpc/client.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import type { Analysis } from '../../workers/topics/analysis.ts';
import type { TopicStability } from '../../workers/topics/stability.ts';
import { isWithinReach } from '../../workers/topics/stability-reach.ts';
import { Asking } from './asking.svelte.ts';
import type { Choices } from '../link/choices.ts';
import type { Editing } from './editing.svelte.ts';

type Hooks = ConstructorParameters<typeof Asking<'stability'>>[2];

/** What measuring the topics needs of the page. */
interface Page {
  readonly analysis: Analysis | null;
  readonly choices: Pick<Choices, 'k' | 'seed' | 'without'>;
  readonly editing: Pick<Editing, 'done'>;
  readonly from: CorpusReference | null;
}

/** How well each topic is found again where papers are drawn anew: measured once for each analysis, after all else. */
export class Stability extends Asking<'stability'> {
  #asked: Analysis['assignments'] | null = null;
  #paused = false;

  constructor(client: Client, hooks: Hooks) {
    super(client, 'stability', hooks);
  }

  /** By the topic's number; nothing until it was measured. */
  readonly ofTopics = $derived<ReadonlyMap<number, TopicStability>>(
    new Map(this.output?.map((one) => [one.topic, one]) ?? []),
  );

  /** Measures the topics that are shown, unless that was asked for already or there are too many papers. */
  follow({ analysis, choices: { k, seed, without }, editing, from }: Page): void {
    if (this.#paused || !analysis || !from || analysis.assignments === this.#asked) return;
    if (!isWithinReach(analysis)) return;
    this.#asked = analysis.assignments;
    const assignments = analysis.assignments.map(({ id, topic }) => ({ id, topic }));
    this.ask({ from, k, seed, without, edits: editing.done, assignments });
  }

  /** Leaves the processor to what is more pressing; a measurement that runs begins anew after. */
  pause(): void {
    this.#paused = true;
    if (this.run.kind !== 'running') return;
    this.cancel();
    this.#asked = null;
  }

  resume(page: Page): void {
    this.#paused = false;
    this.follow(page);
  }

  override clear(): void {
    super.clear();
    this.#asked = null;
  }
}
