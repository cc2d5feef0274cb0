import { expect, settled, test } from './page.ts';
import { stretchYears } from './stretched.ts';

test('a venue of five years and more has lines that end at every gap, each point opening its papers', async ({
  page,
}, info) => {
  test.setTimeout(90_000);
  await stretchYears(page);
  await page.goto('./#/trends?measure=share&intervals=shown');
  await expect(page.locator('main article').first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Lines' }).click();
  const chart = page.locator('main svg[aria-label*="on each topic, by year"]');
  // 2016 to 2018, 2020 to 2021 and 2023 to 2024: three runs a topic, and a point for each of the seven years.
  await expect(chart.locator('path.path')).toHaveCount(3 * 10);
  const points = chart.locator('.line [data-mark]');
  await expect(points).toHaveCount(7 * 10);
  await expect(chart).toContainText('no papers');
  await expect(chart).toContainText('titles only');
  for (const i of [0, 9, 20, 45, 69]) {
    const label = (await points.nth(i).getAttribute('aria-label')) ?? '';
    await points.nth(i).focus();
    await page.keyboard.press('Enter');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    const says = Number(/: (\d+) of/.exec(label)?.[1]);
    await expect(inspector.locator(says === 1 ? 'article' : 'ul > li')).toHaveCount(says);
  }
  // The highest point, which no other covers.
  const labels = await points.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label')),
  );
  const counts = labels.map((label) => Number(/: (\d+) of/.exec(label ?? '')?.[1]));
  await points.nth(counts.indexOf(Math.max(...counts))).hover();
  expect(await chart.locator('path.band').count()).toBe(3);
  for (const width of [1440, 390]) {
    for (const theme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme });
      await page.screenshot({
        path: info.outputPath(`lines-${width}-${theme}.png`),
        fullPage: true,
      });
    }
  }
});

test('without five years in a venue no line is offered, and a link to one says why', async ({
  page,
}) => {
  await page.goto('./#/trends');
  await settled(page);
  await expect(page.getByRole('button', { name: 'Lines' })).toHaveCount(0);
  await page.goto('./#/trends?chart=lines');
  await settled(page);
  await expect(page.locator('main')).toContainText('five years or more');
});

test('a venue of many years fits the page as dots and slim bars, and every bar opens its papers', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await stretchYears(page);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const view of ['trends', 'emerging']) {
    await page.goto(`./#/${view}`);
    await settled(page);
    // A scroll bar takes 15 of 320.
    for (const width of [390, 320, 305]) {
      await page.setViewportSize({ width, height: 844 });
      const beyond = () =>
        page.evaluate(() => {
          const root = document.documentElement;
          return root.scrollWidth - root.clientWidth;
        });
      await expect.poll(beyond, { message: `${view}, ${width} wide` }).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./#/trends');
  await settled(page);
  const bars = page.locator('main article .plot svg [role=button]:has(rect.dot)');
  expect(await bars.count()).toBeGreaterThan(10);
  const label = (await bars.first().getAttribute('aria-label')) ?? '';
  await bars.first().focus();
  await page.keyboard.press('Enter');
  const says = Number(/: (\d+) of/.exec(label)?.[1]);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.locator(says === 1 ? 'article' : 'ul > li')).toHaveCount(says);
});
