import type { Client } from '../../workers/rpc/client.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import type { Analysis } from '../../workers/topics/analysis.ts';
import type { RungPart, RungStability } from '../../workers/topics/ladder.ts';
import { allTopicCounts } from '../../workers/topics/topic-counts.ts';
import type { tellIn } from './asking.svelte.ts';
import { Asking } from './asking.svelte.ts';
import type { Choices } from '../link/choices.ts';
import { ownName } from './corpus-name.ts';
import type { Editing } from './editing.svelte.ts';

type Hooks = ReturnType<typeof tellIn>;

/** What the map and the ladder need of the page. */
export interface AskingPage {
  readonly choices: Choices;
  readonly editing: Pick<Editing, 'done'>;
  readonly from: CorpusReference | null;
}

/** The topics of one k and, once measured, how well they are found again. */
export interface Rung {
  k: number;
  analysis: Analysis;
  stability: RungStability | null;
}

/** The k ladder: climbed when it is wanted, and anew when papers, seed or edits change; its rungs come one by one. */
export class LadderAsking extends Asking<'ladder'> {
  rungs = $state.raw<readonly Rung[]>([]);
  #asked = '';

  constructor(client: Client, hooks: Hooks) {
    super(client, 'ladder', { ...hooks, onprogress: ({ rung }) => void (rung && this.#add(rung)) });
  }

  /** Climbs if the ladder is shown and was not climbed for these papers and edits. */
  follow({ choices, editing, from }: AskingPage): void {
    const { view, ladder, corpus, seed, without } = choices;
    const asked = JSON.stringify([ownName(corpus), seed, without, choices.edits]);
    if (view !== 'map' || !ladder || !from || asked === this.#asked) return;
    this.rungs = [];
    this.output = null;
    this.#asked = asked;
    this.ask({ from, ks: allTopicCounts, seed, without, edits: editing.done });
  }

  /** Forgets the ladder, as when other papers were opened. */
  override clear(): void {
    this.#asked = '';
    this.rungs = [];
    super.clear();
  }

  /** Goes on after a stop or an error; the worker keeps what it found. */
  again(page: AskingPage): void {
    this.#asked = '';
    this.follow(page);
  }

  #add(part: RungPart): void {
    if ('analysis' in part) this.rungs = [...this.rungs, { ...part, stability: null }];
    else
      this.rungs = this.rungs.map((rung) =>
        rung.k === part.k ? { ...rung, stability: part.stability } : rung,
      );
  }
}
