import { isTopicEdit } from '../../workers/edits/edit.ts';
import type { Client } from '../../workers/rpc/client.ts';
import type { tellIn } from './asking.svelte.ts';
import { Asking } from './asking.svelte.ts';
import { ownName } from './corpus-name.ts';
import { Outlines } from './outlines.svelte.ts';
import { LadderAsking, type AskingPage } from './ladder-asking.svelte.ts';

type Hooks = ReturnType<typeof tellIn>;

/** The map: asked for once it is shown, and anew when papers come or go or count by other words. */
export class MapAsking extends Asking<'map'> {
  /** How topics split as their number grows; drawn beside the map. */
  readonly ladder: LadderAsking;
  readonly outlines = new Outlines();
  #asked = '';

  constructor(client: Client, hooks: Hooks) {
    super(client, 'map', hooks);
    this.ladder = new LadderAsking(client, hooks);
  }

  /** Asks if the map is shown and was not asked for with these papers and edits of words. */
  follow(page: AskingPage): void {
    this.ladder.follow(page);
    const { choices, editing, from } = page;
    const { view, corpus, seed, without } = choices;
    const edits = editing.done.filter((edit) => !isTopicEdit(edit));
    const asked = JSON.stringify([ownName(corpus), seed, without, edits]);
    if (view !== 'map' || !from || asked === this.#asked) return;
    this.#asked = asked;
    this.ask({ from, seed, without, edits });
  }

  /** Forgets the map, as when other papers were opened. */
  override clear(): void {
    this.#asked = '';
    this.ladder.clear();
    super.clear();
  }

  /** Asks again after an error or a stop. */
  again(page: AskingPage): void {
    this.#asked = '';
    this.follow(page);
  }
}
