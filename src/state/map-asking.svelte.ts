import { isTopicEdit } from '../../workers/edits/edit.ts';
import type { Client } from '../../workers/rpc/client.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import { Asking } from './asking.svelte.ts';
import type { Choices } from './choices.ts';
import type { Editing } from './editing.svelte.ts';
import { ownName } from './corpus-name.ts';

type Hooks = ConstructorParameters<typeof Asking<'map'>>[2];

/** What laying out papers needs of the page. */
interface Page {
  readonly choices: Choices;
  readonly editing: Pick<Editing, 'done'>;
  readonly from: CorpusReference | null;
}

/** The map: asked for once it is shown, and anew when papers come or go or count by other words. */
export class MapAsking extends Asking<'map'> {
  #asked = '';

  constructor(client: Client, hooks: Hooks) {
    super(client, 'map', hooks);
  }

  /** Asks if the map is shown and was not asked for with these papers and edits of words. */
  follow({ choices: { view, corpus, seed, without }, editing, from }: Page): void {
    const edits = editing.done.filter((edit) => !isTopicEdit(edit));
    const asked = JSON.stringify([ownName(corpus), seed, without, edits]);
    if (view !== 'map' || !from || asked === this.#asked) return;
    this.#asked = asked;
    this.ask({ from, seed, without, edits });
  }

  /** Forgets the map, as when other papers were opened. */
  override clear(): void {
    this.#asked = '';
    super.clear();
  }

  /** Asks again after an error or a stop. */
  again(page: Page): void {
    this.#asked = '';
    this.follow(page);
  }
}
