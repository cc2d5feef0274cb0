import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

async function startRun(page: Page): Promise<void> {
  await page.goto('./');
  await settled(page);
  await page.getByRole('slider').fill('11');
  await expect(page.getByRole('progressbar')).toBeVisible();
}

test('a worker that is ended in the middle of a run is noticed, told and started again', async ({
  page,
}) => {
  await startRun(page);
  await page.workers()[0]?.evaluate(() => self.close());
  await expect(page.getByText('It was started again.')).toBeVisible({ timeout: 5000 });
  await settled(page);
  await expect(page.locator('main article')).toHaveCount(11);
});

test('a worker that hangs is noticed, told and started again', async ({ page }) => {
  await startRun(page);
  void page
    .workers()[0]
    ?.evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await expect(page.getByText('It was started again.')).toBeVisible({ timeout: 5000 });
  await settled(page);
  await expect(page.locator('main article')).toHaveCount(11);
});

const broken = [
  ['an unknown view', '#/nowhere', 'view “nowhere”'],
  ['an unknown corpus', '#/trends?corpus=osdi', 'corpus “osdi”'],
  ['a number of topics that cannot be', '#/trends?k=9000', 'number of topics “9000”'],
  ['a filter that cannot be read', '#/trends?filter=colour%3Dred', 'no part “colour”'],
  ['a part of a later version', '#/trends?hue=red', 'part “hue”'],
  ['a switch that is neither on nor off', '#/trends?titles=maybe', '“maybe”'],
  ['a list that cannot be read', '#/trends?where=foo', '“foo”'],
  ['a venue that no paper has', '#/trends?a=venue%3DFOO', 'venue “FOO”'],
  ['a record that is not there', '#/trends?without=zzz', 'record “zzz”'],
] as const;

for (const [what, hash, note] of broken) {
  test(`${what} in the link falls back to the default with a note`, async ({ page }) => {
    await page.goto(`./${hash}`);
    await settled(page);
    await expect(page.locator('main article')).toHaveCount(10);
    await expect(page.getByText(note)).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByText(note)).toHaveCount(0);
  });
}

test('a filter that lets no paper through says so and offers a way on', async ({ page }) => {
  await page.goto('./#/trends?filter=year%3D1999');
  await expect(page.getByRole('heading', { name: 'No paper is left' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(page.locator('main article')).toHaveCount(10);
});

test('a corpus that cannot be loaded is told in words', async ({ page, watched }) => {
  await page.route('**/corpus-*.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'The papers could not be loaded' })).toBeVisible();
  // The browser itself writes that the address answered 404, for the page and for the worker.
  expect(watched.errors.filter((error) => !error.includes('404'))).toEqual([]);
  watched.errors.length = 0;
});

test('a search for topics that fails says so in every view, and nothing says that it goes on', async ({
  page,
}) => {
  await page.route('**/analysis.worker-*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  const heading = page.getByRole('heading', { name: 'The topics could not be found' });
  await expect(heading).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('It was started again.')).toHaveCount(0);
  for (const view of ['Compare', 'Emerging']) {
    await page.getByRole('link', { name: view }).click();
    await expect(heading).toBeVisible();
    await expect(page.getByText('Finding topics')).toHaveCount(0);
  }
  await page.unroute('**/analysis.worker-*.js');
  await page.locator('main').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('main h1')).toContainText('moved clearly', { timeout: 20_000 });
});
