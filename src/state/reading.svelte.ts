import type { Client } from '../../workers/rpc/client.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import type { Analysis } from '../../workers/topics/analysis.ts';
import { Asking, type Run } from './asking.svelte.ts';
import type { Choices } from '../link/choices.ts';
import type { Editing } from './editing.svelte.ts';

type Hooks = ConstructorParameters<typeof Asking<'paper'>>[2];

/** What telling of a paper needs of the page. */
interface Page {
  readonly analysis: Analysis | null;
  readonly choices: Pick<Choices, 'k' | 'seed' | 'without' | 'pick'>;
  readonly editing: Pick<Editing, 'done'>;
  readonly from: CorpusReference | null;
  readonly run: Run;
}

/** The paper that is being read: why it is in its topic, and what is like it; asked for once for each paper and topics. */
export class Reading extends Asking<'paper'> {
  #topics: Analysis['assignments'] | null = null;
  #paper = '';

  constructor(client: Client, hooks: Hooks) {
    super(client, 'paper', hooks);
  }

  /** Asks of the paper that is picked, once its topics are the last ones. */
  follow({ analysis, choices: { pick, k, seed, without }, editing, from, run }: Page): void {
    const settled = analysis?.stage === 'refined' && run.kind !== 'running';
    if (!settled || !from || pick.kind !== 'paper') return this.clear();
    if (pick.id === this.#paper && analysis.assignments === this.#topics) return;
    this.clear();
    [this.#paper, this.#topics] = [pick.id, analysis.assignments];
    this.ask({ from, k, seed, without, edits: editing.done, id: pick.id });
  }

  override clear(): void {
    super.clear();
    [this.#paper, this.#topics] = ['', null];
  }
}
