import type { Client } from '../../workers/rpc/client.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import { Asking } from './asking.svelte.ts';
import type { Choices } from './choices.ts';
import { ownName } from './corpus-name.ts';

type Hooks = ConstructorParameters<typeof Asking<'map'>>[2];

/** The map: asked for once it is shown, and anew when papers come or go. */
export class MapAsking extends Asking<'map'> {
  #asked = '';

  constructor(client: Client, hooks: Hooks) {
    super(client, 'map', hooks);
  }

  /** Asks if the map is shown and was not asked for with these papers. */
  follow({ view, corpus, seed, without }: Choices, from: CorpusReference): void {
    const asked = JSON.stringify([ownName(corpus), seed, without]);
    if (view !== 'map' || asked === this.#asked) return;
    this.#asked = asked;
    this.ask({ from, seed, without, edits: [] });
  }

  /** Forgets the map, as when other papers were opened. */
  override clear(): void {
    this.#asked = '';
    super.clear();
  }

  /** Asks again after an error or a stop. */
  again(choices: Choices, from: CorpusReference): void {
    this.#asked = '';
    this.follow(choices, from);
  }
}
