import type { Component } from 'svelte';
import type { ViewName } from '../link/choices.ts';
import TrendsView from './TrendsView.svelte';

/** The views, in the order of the navigation; the code of all but the first is fetched when it is wanted. */
export const views: {
  [N in ViewName]: { name: N; title: string; load: () => Component | Promise<Component> };
} = {
  trends: { name: 'trends', title: 'Trends', load: () => TrendsView },
  compare: {
    name: 'compare',
    title: 'Compare',
    load: () => fetched(import('./CompareView.svelte')),
  },
  emerging: {
    name: 'emerging',
    title: 'Emerging',
    load: () => fetched(import('./EmergingView.svelte')),
  },
  map: { name: 'map', title: 'Map', load: () => fetched(import('./MapView.svelte')) },
  papers: { name: 'papers', title: 'Papers', load: () => fetched(import('./PapersView.svelte')) },
  corpus: { name: 'corpus', title: 'Corpus', load: () => fetched(import('./CorpusView.svelte')) },
};

async function fetched(module: Promise<{ default: Component }>): Promise<Component> {
  return (await module).default;
}
