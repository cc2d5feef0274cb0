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
  worker: { format: 'es' },
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
