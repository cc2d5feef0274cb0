import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, settled, test } from './page.ts';

test('the Corpus view gives a methods paragraph and the hashes that reproduce the result', async ({
  page,
}) => {
  await page.goto('#/corpus?k=12&seed=3');
  await settled(page);
  const methods = page.getByRole('region', { name: 'Methods' });
  await expect(methods).toContainText('k = 12 groups');
  const printed = JSON.parse(
    execFileSync('npx', ['tsx', 'workers/headless/main.ts', 'topics', '--k', '12', '--seed', '3'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  ) as { hash: string };
  await expect(methods).toContainText(printed.hash);
  const asset = readdirSync('dist/assets').find((name) => /^corpus-.*\.json$/.test(name));
  const digest = createHash('sha256')
    .update(readFileSync(`dist/assets/${asset}`))
    .digest('hex');
  await expect(methods).toContainText(digest);
});
