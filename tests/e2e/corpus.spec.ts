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
  await finding.locator('details summary').click();
  await expect(finding.locator('code').first()).toContainText('microservice architecture');
  await finding.locator('.title').click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText(
    'belongs to another paper',
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
  await card.locator('details summary').first().click();
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
