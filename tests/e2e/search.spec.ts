import { expect, settled, test } from './page.ts';

test('a search narrows every view as it is typed, and Back takes it away', async ({ page }) => {
  await page.goto('#/papers?corpus=all');
  await settled(page);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.innerText();
  await page.keyboard.press('/');
  await page.keyboard.type('federated');
  await expect(heading).not.toHaveText(before);
  await expect(
    page
      .locator('main .list')
      .getByText(/federated/i)
      .first(),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Trends' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('federated');
  await expect(page.locator('.panels')).toContainText('of 26');
  await page.goBack();
  await page.goBack();
  await expect(heading).toHaveText(before);
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('a search in the link is in force at once, and Escape clears it', async ({ page }) => {
  await page.goto('#/papers?corpus=all&q=%22large+language+model%22');
  await settled(page);
  await expect(page.getByRole('button', { name: /Remove the search/ })).toBeVisible();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Remove the search/ })).toHaveCount(0);
  expect(page.url()).not.toContain('q=');
});

test('a search that finds nothing says so', async ({ page }) => {
  await page.goto('#/papers?q=zzzzzz');
  await settled(page);
  await expect(page.getByText('No record passes the search and filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear them' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
});
