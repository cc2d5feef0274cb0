import { Asking } from './asking.svelte.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import { claimsQuestion } from './question.ts';

type Page = Pick<
  Dashboard,
  | 'analysis'
  | 'from'
  | 'corpus'
  | 'choices'
  | 'editing'
  | 'trendVenue'
  | 'topicSearch'
  | 'stability'
>;

const views: readonly string[] = ['trends', 'emerging'];

/** The verdicts of the choices in force, asked for once a view or a report shows them. */
export class ClaimsAsking extends Asking<'claims'> {
  #due = false;

  /** Forgets the verdicts of other choices, and asks for those in force where they are shown. */
  renew(page: Page): void {
    this.#due = true;
    this.follow(page);
  }

  /** Asks for verdicts that are due, topics and papers once there, if a view shows them or they are wanted anyway. */
  follow(page: Page, wanted = false): void {
    const { analysis, from, corpus, choices, trendVenue } = page;
    if (!this.#due || !analysis || !corpus || !from || page.topicSearch.run.kind === 'running')
      return;
    const shown = trendVenue !== null && (wanted || views.includes(choices.view));
    if (!shown) page.stability.follow(page);
    if (trendVenue === null) this.clear();
    else if (shown) this.ask(claimsQuestion(choices, analysis, trendVenue, from));
    else this.cancel();
    this.#due = trendVenue !== null && !shown;
  }
}
