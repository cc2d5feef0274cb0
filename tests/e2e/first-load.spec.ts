import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, settled, test } from './page.ts';

test('the first load fetches no script but those whose size is watched', async ({ page }) => {
  const fetched = new Set<string>();
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.endsWith('.js')) fetched.add(basename(path));
  });
  await page.goto('./');
  await settled(page);
  const { 'size-limit': limits } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    'size-limit': { path: string[] }[];
  };
  const watched = limits.flatMap(({ path }) => path.map(toPattern));
  const others = [...fetched].filter((name) => !watched.some((pattern) => pattern.test(name)));
  expect(others).toEqual([]);
  expect(fetched.size).toBeGreaterThan(2);
});

/** `dist/assets/{a,b}-*.js` as the names that it stands for. */
function toPattern(path: string): RegExp {
  const name = basename(path).replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  return new RegExp(`^${name.replace('{', '(').replace('}', ')').replaceAll(',', '|')}$`);
}
