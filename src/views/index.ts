import type { Component } from 'svelte';
import type { ViewName } from '../state/choices.ts';
import CompareView from './CompareView.svelte';
import CorpusView from './CorpusView.svelte';
import EmergingView from './EmergingView.svelte';
import MapRoute from './MapRoute.svelte';
import PapersView from './PapersView.svelte';
import TrendsView from './TrendsView.svelte';

/** The views, in the order of the navigation. */
export const views: { [N in ViewName]: { name: N; title: string; component: Component } } = {
  trends: { name: 'trends', title: 'Trends', component: TrendsView },
  compare: { name: 'compare', title: 'Compare', component: CompareView },
  emerging: { name: 'emerging', title: 'Emerging', component: EmergingView },
  map: { name: 'map', title: 'Map', component: MapRoute },
  papers: { name: 'papers', title: 'Papers', component: PapersView },
  corpus: { name: 'corpus', title: 'Corpus', component: CorpusView },
};
