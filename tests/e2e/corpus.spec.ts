import { expect, settled, test } from './page.ts';

test('a finding opens its record and the lines of the source it was read from', async ({
  page,
}) => {
  await page.goto('./#/corpus?corpus=all');
  await settled(page);
  const group = page
    .locator('main details')
    .filter({ hasText: 'Abstract of another paper' })
    .first();
  await group.locator('summary').first().click();
  await expect(group.locator('> ul > li')).toHaveCount(6);
  const finding = group.locator('> ul > li').first();
  await expect(finding.locator('code').first()).toContainText('microservice architecture');
  await finding.locator('.title').click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText(
    'is another paper’s',
  );
});

test('mended words are marked in the abstract and, as they were, in the source', async ({
  page,
}) => {
  await page.goto('./#/corpus?corpus=all');
  await settled(page);
  const group = page.locator('main details').filter({ hasText: 'Damaged text' }).first();
  await group.locator('summary').first().click();
  const finding = group.locator('> ul > li').filter({ hasText: 'few-shot' }).first();
  await finding.locator('.title').first().click();
  const card = page.getByRole('complementary', { name: 'Inspector' });
  await expect(card.locator('.abstract mark')).toHaveText('federated');
  await expect(card.locator('code mark').first()).toHaveText('fed}erated');
});

test('a record that is left out is gone from every view, and Back takes it in again', async ({
  page,
}) => {
  await page.goto('./#/trends');
  await settled(page);
  await expect(page.locator('main')).toContainText('57 of 90 records used');
  await page.locator('main article circle').first().click();
  await page.getByRole('button', { name: 'Leave this record out' }).click();
  await settled(page);
  await expect(page.locator('main')).toContainText('56 of 89 records used');
  await expect(page.locator('main')).toContainText('1 record left out by you');
  await page.getByRole('link', { name: 'Corpus' }).click();
  await expect(page.locator('main')).toContainText('1 record left out by you');
  await page.getByRole('button', { name: /Take .* back in/ }).click();
  await page.getByRole('link', { name: 'Trends' }).click();
  await settled(page);
  await expect(page.locator('main')).toContainText('57 of 90 records used');
});

test('papers placed by their title are rings, only where the reader asks for them', async ({
  page,
}) => {
  await page.goto('./#/trends');
  await settled(page);
  await expect(page.locator('main article circle.ring')).toHaveCount(0);
  await page.getByLabel('Papers placed by title').check();
  await settled(page);
  expect(await page.locator('main article circle.ring').count()).toBeGreaterThan(20);
});

test('the table of documents opens the records of each of its numbers', async ({ page }) => {
  await page.goto('./#/corpus?corpus=all');
  await settled(page);
  const row = page.locator('main tbody tr').filter({ hasText: 'NSDI 2024' });
  await row.getByRole('button').first().click();
  await expect(page.getByRole('complementary', { name: 'Inspector' }).locator('li')).toHaveCount(
    19,
  );
});

test('the corpus obeys the filters and says how many of its records are used', async ({ page }) => {
  await page.goto('./#/corpus?filter=year%3D2024');
  await settled(page);
  await expect(page.locator('main')).toContainText('The filters above the view hold here too.');
  await expect(page.locator('main')).toContainText('26 of 27 records used: 1 is a keynote');
  await expect(page.locator('main tbody')).toHaveCount(1);
});

test('the table of documents is wholly on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./#/corpus?corpus=all');
  await settled(page);
  for (const cell of await page.locator('main tbody tr').nth(1).locator('th, td').all())
    await expect(cell).toBeInViewport({ ratio: 1 });
});
