import type { Outline } from '../charts/map/layout.ts';

/** An outline that was drawn round papers. */
interface Drawn {
  ids: string;
  /** The layout of the map on which it was drawn. */
  place: ArrayLike<number>;
  outline: Outline;
}

const most = 50;

/** The outlines that were drawn on the map, so that one can stand as long as the filter that it made. */
export class Outlines {
  #all = $state.raw<readonly Drawn[]>([]);

  keep(ids: readonly string[], place: ArrayLike<number>, outline: Outline): void {
    this.#all = [{ ids: keyOf(ids), place, outline }, ...this.#all].slice(0, most);
  }

  /** The outline that was drawn round these papers on this layout; null where there is none, as after opening a link. */
  of(ids: readonly string[], place: ArrayLike<number>): Outline | null {
    const key = keyOf(ids);
    return this.#all.find((one) => one.ids === key && one.place === place)?.outline ?? null;
  }
}

function keyOf(ids: readonly string[]): string {
  return [...ids].sort().join('\n');
}
