import '../workers/trusted-types.ts';
import './app.css';
import { anchorUrl, corpusHash, corpusUrl, documentsUrl, version } from 'virtual:corpus';
import { mount } from 'svelte';
import { Client } from '../workers/rpc/client.ts';
import { openWorker } from '../workers/open.ts';
import App from './App.svelte';
import { printPage } from './print-page.ts';
import { Dashboard } from './state/dashboard.svelte.ts';
import { applyTheme, rememberedTheme } from './state/theme.ts';

applyTheme(rememberedTheme());

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no element #app');

if (target instanceof HTMLElement) printPage(target);

const builtIn = {
  corpus: absolute(corpusUrl),
  documents: absolute(documentsUrl),
  anchor: absolute(anchorUrl),
  corpusHash,
  version,
};
const dashboard = new Dashboard(new Client(openWorker), builtIn);
// Tasks of their own, so that reading the code, drawing the frame and starting the worker do not add up to one that blocks.
setTimeout(() => {
  mount(App, { target, props: { dashboard } });
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
});

function start(): void {
  setTimeout(() => void dashboard.found.loadAnchor(builtIn.anchor));
  dashboard.readLink();
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}
