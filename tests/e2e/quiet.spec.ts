import { expect, settled, test } from './page.ts';

test('nothing on the page takes over 50 ms while topics are computed', async ({ page }) => {
  await page.addInitScript(() => {
    const long: number[] = [];
    Object.assign(globalThis, { longTasks: long });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    }).observe({ type: 'longtask', buffered: false });
  });
  await page.goto('./');
  await settled(page);
  await page.evaluate(
    () => ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0),
  );
  await page.getByRole('slider').fill('14');
  await expect(page.locator('main article')).toHaveCount(14);
  await settled(page);
  const long = await page.evaluate(
    () => (globalThis as unknown as { longTasks: number[] }).longTasks,
  );
  expect(long).toEqual([]);
});
