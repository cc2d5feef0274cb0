import type { Client } from '../../workers/rpc/client.ts';
import { Asking } from './asking.svelte.ts';
import type { Choices } from './choices.ts';

type Hooks = ConstructorParameters<typeof Asking<'map'>>[2];

/** The map: asked for once it is shown, and anew when papers come or go. */
export class MapAsking extends Asking<'map'> {
  #asked = '';

  constructor(client: Client, hooks: Hooks) {
    super(client, 'map', hooks);
  }

  /** Asks if the map is shown and was not asked for with these papers. */
  follow({ view, seed, without }: Choices, url: string): void {
    const asked = JSON.stringify([seed, without]);
    if (view !== 'map' || asked === this.#asked) return;
    this.#asked = asked;
    this.ask({ from: { url }, seed, without, edits: [] });
  }

  /** Asks again after an error or a stop. */
  again(choices: Choices, url: string): void {
    this.#asked = '';
    this.follow(choices, url);
  }
}
