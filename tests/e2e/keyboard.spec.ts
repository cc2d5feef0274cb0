import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

/** Presses Tab, or Shift and Tab, until the target has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${target.toString()}`);
}

async function act(page: Page, letters: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'What to do' })).toBeFocused();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const inspectorOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

test('Trends is read, changed, corrected and exported by the keyboard alone', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('./');
  await settled(page);
  const inspector = inspectorOf(page);

  await test.step('1. skip to the view', async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the view' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  });
  await test.step('2. open a number of the finding', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(inspector).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(inspector).toHaveCount(0);
  });
  await test.step('3. change the number of topics', async () => {
    await tabTo(page, page.getByRole('slider'));
    await page.keyboard.press('ArrowLeft');
    await settled(page);
    await expect(page.locator('main article')).toHaveCount(9);
  });
  await test.step('4. change the chart and come back', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Table', exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main table')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Dots', exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main article')).toHaveCount(9);
  });
  await test.step('5. walk the dots of a chart and open a paper', async () => {
    await tabTo(page, page.locator('.plot svg [role=button][tabindex="0"]').first());
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(inspector.getByRole('article')).toBeVisible();
  });
  await test.step('6. close the panel and be where one was', async () => {
    await page.keyboard.press('Escape');
    await expect(inspector).toHaveCount(0);
    await expect(page.locator('.plot svg [role=button]:focus')).toHaveCount(1);
  });
  await test.step('7. rename a topic', async () => {
    await tabTo(page, page.locator('.panels h3 button').first(), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, inspector.getByRole('button', { name: 'Rename', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page, inspector.getByLabel('New name'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Named by keys');
    await page.keyboard.press('Enter');
    await settled(page);
    await expect(page.locator('.panels h3').filter({ hasText: 'Named by keys' })).toBeVisible();
  });
  await test.step('8. undo that', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await settled(page);
    await expect(page.locator('.panels h3').filter({ hasText: 'Named by keys' })).toHaveCount(0);
  });
  await test.step('9. export the numbers', async () => {
    const summary = page.locator('main summary').filter({ hasText: 'Export' });
    await tabTo(page, summary, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Numbers as CSV' }));
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await saving).suggestedFilename()).toMatch(/\.csv$/);
  });
});

test('the other views are read by the keyboard alone', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('./');
  await settled(page);
  const inspector = inspectorOf(page);

  await test.step('10. go to Compare by the navigation', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Compare' }));
    await page.keyboard.press('Enter');
    await settled(page);
  });
  await test.step('11. walk the dumbbells and open one side', async () => {
    await tabTo(page, page.locator('[data-side][tabindex="0"]').first());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(inspector).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('12. open the papers behind a row of Emerging', async () => {
    await act(page, 'go to emerging');
    await settled(page);
    await tabTo(page, page.locator('td.counts button').first());
    await page.keyboard.press('Enter');
    await expect(inspector).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('13. walk the map and open a paper', async () => {
    await act(page, 'go to map');
    await settled(page);
    await tabTo(page, page.locator('main svg[role=group] [tabindex="0"]').first());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(inspector.getByRole('article')).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('14. search, and take the search back', async () => {
    await act(page, 'go to papers');
    await settled(page);
    await page.keyboard.press('/');
    await page.keyboard.type('federated');
    const chip = page.getByRole('button', { name: 'Remove the search for federated' });
    await expect(chip).toBeVisible();
    await tabTo(page, chip);
    await page.keyboard.press('Enter');
    await expect(chip).toHaveCount(0);
  });
  await test.step('15. change the corpus', async () => {
    const list = page.getByRole('button', { name: 'Reading list' });
    await tabTo(page, list, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(list).toHaveAttribute('aria-pressed', 'true');
  });
  await test.step('16. open and leave the import, and be where one was', async () => {
    const button = page.getByRole('button', { name: 'Your papers' });
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Your papers' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  });
  await test.step('17. change the theme', async () => {
    await tabTo(page, page.getByRole('button', { name: /^Theme/ }));
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });
  await test.step('18. save the project', async () => {
    await tabTo(page, page.locator('header summary').filter({ hasText: 'Save' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Save the project' }));
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await saving).suggestedFilename()).toBe('undercurrent.project.json');
  });
});
