import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

/** Notes every task over 50 ms from the first moment of the page. Nothing here is looked for by its role: that asks the page for the style of every element, in one task. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const long: number[] = [];
    Object.assign(globalThis, { longTasks: long });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(Math.round(entry.duration));
    }).observe({ type: 'longtask', buffered: true });
  });
}

async function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0),
  );
}

test('nothing on the page takes over 50 ms while it loads', async ({ page }) => {
  await listen(page);
  await page.goto('./');
  await settled(page);
  expect(await longTasks(page)).toEqual([]);
});

test('nothing on the page takes over 50 ms while topics are computed', async ({ page }) => {
  await listen(page);
  await page.goto('./');
  await settled(page);
  await longTasks(page);
  await page.locator('input[type=range]').fill('14');
  await expect(page.locator('main article')).toHaveCount(14);
  await settled(page);
  expect(await longTasks(page)).toEqual([]);
});

test('nothing on the page takes over 50 ms with both corpora and twenty topics', async ({
  page,
}) => {
  await listen(page);
  await page.goto('./');
  await settled(page);
  await longTasks(page);
  await page.locator('header button', { hasText: 'Both' }).click();
  await settled(page);
  await page.locator('input[type=range]').fill('20');
  await expect(page.locator('main article')).toHaveCount(20);
  await settled(page);
  expect(await longTasks(page)).toEqual([]);
});

for (const view of ['Compare', 'Emerging']) {
  test(`nothing on the page takes over 50 ms on the way to ${view}`, async ({ page }) => {
    await listen(page);
    await page.goto('./#/trends?corpus=all');
    await settled(page);
    await longTasks(page);
    await page.locator('nav a', { hasText: view }).click();
    await settled(page);
    await expect(page.locator('main table').first()).toBeVisible();
    expect(await longTasks(page)).toEqual([]);
  });
}
