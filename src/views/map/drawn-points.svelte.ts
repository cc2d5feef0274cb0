import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { atOnce, Sliced } from '../../state/sliced.svelte.ts';
import { mapPoints, type ShownPoints } from './points.ts';

const few = 5000;

/** The map's points for the papers in use: of many looked up a little at each frame, anew whenever topics or filters change. */
export class DrawnPoints {
  readonly #dashboard: Dashboard;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  readonly #map = $derived.by(() => this.#dashboard.map.output);
  readonly #used = $derived.by(() => {
    const { shown, corpus } = this.#dashboard;
    return shown === corpus?.papers ? null : new Set(shown.map(({ id }) => id));
  });
  readonly #making = $derived.by(() => {
    const [page, map, used] = [this.#dashboard, this.#map, this.#used];
    void [page.assignments, page.topics, page.choices.byTitle];
    return () => (map ? mapPoints(map, page, used) : nothing());
  });
  readonly #isQuick = $derived.by(() => (this.#map?.ids.length ?? 0) <= few);
  readonly #sliced = new Sliced<ShownPoints | null>(() => this.#making);

  /** Of the map that is there; null where none is, or none of its points was made yet. */
  readonly shown = $derived.by<ShownPoints | null>(() => {
    const made = this.#isQuick ? atOnce<ShownPoints | null>(this.#making()) : this.#sliced.shown;
    return made?.ids === this.#map?.ids ? made : null;
  });
  readonly waits = $derived.by(() => !this.#isQuick && this.#sliced.waits);

  /** Attached to the element that shows them. */
  readonly follow = (): (() => void) | undefined =>
    this.#isQuick ? undefined : this.#sliced.follow();
}

function* nothing(): Generator<void, null> {
  return null;
}
