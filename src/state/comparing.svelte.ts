import type { Analysis } from '../../workers/topics/analysis.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import { Asking } from './asking.svelte.ts';
import type { Choices } from '../link/choices.ts';
import { compareQuestion } from './question.ts';

/** The comparison of two slices; the same question is asked once. */
export class Comparing extends Asking<'compare'> {
  #compared: { analysis: Analysis; key: string } | null = null;

  /** Compares the slices of the choices, or forgets the answer where they cannot be compared. */
  compare(choices: Choices, analysis: Analysis, comparable: boolean, from: CorpusReference): void {
    const { a, b, byTitle } = choices;
    const key = JSON.stringify([a, b, byTitle]);
    if (this.#compared?.analysis === analysis && this.#compared.key === key) return;
    this.#compared = { analysis, key };
    if (comparable) this.ask(compareQuestion(choices, analysis, from));
    else this.clear();
  }
}
