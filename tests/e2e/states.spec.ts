import { expect, settled, test } from './page.ts';

for (const view of ['trends', 'emerging', 'map', 'papers', 'corpus']) {
  test(`${view} says that the filters leave nothing, and clears them`, async ({ page }) => {
    await page.goto(`./#/${view}?filter=year%3D1999`);
    await settled(page);
    const main = page.getByRole('main');
    await expect(main).toContainText(/filters/i);
    await main.getByRole('button', { name: /clear/i }).click();
    await expect.poll(() => page.url()).not.toContain('filter=');
    await settled(page);
    await expect(main.getByRole('button', { name: /clear/i })).toHaveCount(0);
  });
}

test('Compare says which slice has no paper and why', async ({ page }) => {
  await page.goto('./#/compare?a=year%3D1999');
  await settled(page);
  await expect(page.getByRole('main')).toContainText(/1999 has no paper to compare/);
  await expect(page.getByRole('main')).toContainText(
    'No record passes this filter. Choose another slice above.',
  );
});

test('papers that could not be loaded are loaded when asked for again', async ({
  page,
  watched,
}) => {
  await page.route('**/corpus-*.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'The papers could not be loaded' })).toBeVisible();
  await page.unroute('**/corpus-*.json');
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('main article')).toHaveCount(10, { timeout: 20_000 });
  // The browser itself writes that the address answered 404.
  watched.errors.length = 0;
});

test('a first visit shows a finding before there are topics, and three things to try until they are sent away', async ({
  page,
}) => {
  let go = (): void => {};
  const waiting = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/analysis.worker-*.js', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto('./');
  // Read by hand: eleven of the 26 papers of 2024 say LLM, and none of the 17 of 2021.
  const main = page.getByRole('main');
  await expect(main).toContainText('11 of 26 papers of 2024 say “LLM”; of 2021 it is 0 of 17');
  go();
  const steps = page.getByRole('region', { name: 'Three things to try' });
  await expect(steps.getByRole('listitem')).toHaveCount(3);
  await steps.getByRole('button', { name: 'Shuffle the years' }).click();
  await settled(page);
  await expect(page.getByRole('link', { name: 'Emerging' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.goBack();
  await settled(page);
  await steps.getByRole('button', { name: 'Got it' }).click();
  await expect(steps).toHaveCount(0);
  await page.reload();
  await settled(page);
  await expect(steps).toHaveCount(0);
});
