import { defineConfig } from '@playwright/test';
import { browserLaunch } from '../setup/browser.ts';

const port = Number(process.env['UNDERCURRENT_PORT'] ?? 4179);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: browserLaunch(),
    viewport: { width: 1440, height: 900 },
  },
  // A busy machine may break a test once, which the closing lines of `npm test` tell; twice is a fault.
  retries: process.env['CI'] ? 1 : 0,
  // What is measured runs alone, after everything else.
  projects: [
    { name: 'app', testMatch: '*.spec.ts', testIgnore: 'quiet.spec.ts' },
    { name: 'quiet', testMatch: 'quiet.spec.ts', dependencies: ['app'], workers: 1 },
  ],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
