import type { Client } from '../../workers/rpc/client.ts';
import { Asking } from './asking.svelte.ts';

type Telling = ConstructorParameters<typeof Asking<'search'>>[2];

/** The search as the reader types: the worker answers, and the last answer stands until the next. */
export class Searching {
  readonly #asking: Asking<'search'>;
  readonly #address: string;
  #query = $state('');

  constructor(client: Client, address: string, hooks: Telling) {
    this.#asking = new Asking(client, 'search', hooks);
    this.#address = address;
  }

  /** Ids of the papers found, best first; null where nothing is looked for. */
  readonly found = $derived.by<ReadonlySet<string> | null>(() => {
    const ids = this.#query === '' ? null : this.#asking.output;
    return ids && new Set(ids);
  });

  get waiting(): boolean {
    return this.#asking.run.kind === 'running';
  }

  /** Looks for this; the same question is asked once. */
  look(query: string): void {
    if (query === this.#query) return;
    this.#query = query;
    if (query === '') this.#asking.clear();
    else this.#asking.ask({ from: { url: this.#address }, query });
  }
}
