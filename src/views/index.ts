import type { Component } from 'svelte';
import type { ViewName } from '../state/choices.ts';
import CorpusView from './CorpusView.svelte';
import PapersView from './PapersView.svelte';
import TrendsView from './TrendsView.svelte';

/** The views, in the order of the navigation. */
export const views: { [N in ViewName]: { name: N; title: string; component: Component } } = {
  trends: { name: 'trends', title: 'Trends', component: TrendsView },
  papers: { name: 'papers', title: 'Papers', component: PapersView },
  corpus: { name: 'corpus', title: 'Corpus', component: CorpusView },
};
