/** Something a reader can do, as the palette lists it. */
export interface Command {
  name: string;
  /** What it is about: View, Filter, Edit. */
  group: string;
  /** The keys that do the same. */
  keys?: string;
  /** Where the view changes, so that the focus goes there. */
  moves?: boolean;
  run: () => unknown;
}

/** What can be done with what is on the page now, as its parts offer it. */
export class Commands {
  readonly #sources = new Set<() => Command[]>();

  /** Offers commands for as long as an element is there. */
  offer(source: () => Command[]): () => () => void {
    return () => {
      this.#sources.add(source);
      return () => void this.#sources.delete(source);
    };
  }

  get offered(): Command[] {
    return [...this.#sources].flatMap((source) => source());
  }
}
