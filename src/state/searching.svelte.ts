import type { Client } from '../../workers/rpc/client.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import { Asking } from './asking.svelte.ts';

type Telling = ConstructorParameters<typeof Asking<'search'>>[2];

/** The search as the reader types: the worker answers, and the last answer stands until the next. */
export class Searching {
  readonly #asking: Asking<'search'>;
  #query = $state('');
  #from: CorpusReference | null = null;

  constructor(client: Client, hooks: Telling) {
    this.#asking = new Asking(client, 'search', hooks);
  }

  /** Ids of the papers found, best first; null where nothing is looked for. */
  readonly found = $derived.by<ReadonlySet<string> | null>(() => {
    const ids = this.#query === '' ? null : this.#asking.output;
    return ids && new Set(ids);
  });

  get waiting(): boolean {
    return this.#asking.run.kind === 'running';
  }

  /** Looks for this among these papers; the same question is asked once. */
  look(query: string, from: CorpusReference | null): void {
    if (query === this.#query && from === this.#from) return;
    if (query === '' || from !== this.#from) this.#asking.clear();
    [this.#query, this.#from] = [query, from];
    if (query !== '' && from) this.#asking.ask({ from, query });
  }
}
