import { basename } from 'node:path';
import { firstLoad } from '../setup/first-load.mjs';
import { expect, settled, test } from './page.ts';

test('the first load fetches no script but those whose size is watched', async ({ page }) => {
  const fetched = new Set<string>();
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.endsWith('.js')) fetched.add(basename(path));
  });
  await page.goto('./');
  await settled(page);
  const watched = Object.values(firstLoad()).flat();
  expect([...fetched].filter((name) => !watched.includes(name))).toEqual([]);
  expect(fetched.size).toBeGreaterThan(2);
});
