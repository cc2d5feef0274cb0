import { load } from './load.ts';

/** The texts of the source documents, loaded together when the first is asked for. */
export class Documents {
  readonly #address: string;
  #texts: Promise<Record<string, string>> | null = null;

  constructor(address: string) {
    this.#address = address;
  }

  /** The text of a document, empty if there is none of that name; after a failure the next call tries again. */
  async text(name: string): Promise<string> {
    this.#texts ??= load(this.#address) as Promise<Record<string, string>>; // made by this build
    try {
      return (await this.#texts)[name] ?? '';
    } catch (error) {
      this.#texts = null;
      throw error;
    }
  }
}
