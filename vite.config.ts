import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { corpusPlugin } from './data/build/plugin.ts';
import { contentSecurityPolicy, policyPlugin } from './data/build/policy.ts';

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), corpusPlugin(), policyPlugin()],
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
