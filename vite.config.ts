import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { corpusPlugin } from './data/build/plugin.ts';
import type { Corpus } from './data/corpus.ts';
import { contentSecurityPolicy, policyPlugin } from './data/build/policy.ts';

// Imported only when assets are written, as the readers are.
async function findAnchor(corpus: Corpus): Promise<unknown> {
  const anchor = await import('./workers/headless/anchor.ts');
  return anchor.findAnchor(corpus);
}

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), corpusPlugin(findAnchor), policyPlugin()],
  // Its modules instead of its one bundled file, so that what is not used is left out.
  resolve: {
    alias: {
      'ml-matrix': fileURLToPath(new URL('node_modules/ml-matrix/src/index.js', import.meta.url)),
    },
  },
  // ml-kmeans needs two sums of this library, which brings a Fourier transform that nothing calls.
  worker: {
    format: 'es',
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id: string) => !/fft\.js|ml-spectra-processing/.test(id) },
    },
  },
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  preview: {
    headers: {
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
