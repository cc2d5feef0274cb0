import { expect, settled, test } from './page.ts';
import { stretchYears } from './stretched.ts';

/** One chart of each kind, as readers of screens find it. */
const charts = [
  ['denominators', '#/trends', 'main figure svg[role=group]'],
  ['dots', '#/trends', 'main article .plot svg[role=group]'],
  ['stacked', '#/trends?chart=stacked', 'main svg[role=group]:has([aria-label^="Topic "])'],
  ['heat-map', '#/trends?chart=heat-map', 'main table:has(button.cell)'],
  ['dumbbell', '#/compare', 'main svg[role=group]:has([data-side])'],
  ['dot-line', '#/emerging', 'main td.plot svg[role=group]'],
  ['shuffled', '#/emerging?shuffles=3', 'main svg[aria-label*="years shuffled"]'],
  ['line-up', '#/emerging?chance=line-up', 'main .charts[role=group]'],
  ['map', '#/map', 'main svg[role=group]'],
] as const;

for (const [name, hash, selector] of charts) {
  test(`the tree of the ${name} chart is as it was read and approved, and is one stop`, async ({
    page,
  }) => {
    await page.goto(`./${hash}`);
    await settled(page);
    const chart = page.locator(selector).first();
    await expect(chart).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
    // In a table each cell is a stop, as in any table of buttons.
    if (name === 'heat-map') return;
    const stops = chart.locator('[tabindex="0"], button:not([tabindex])');
    await expect(stops).toHaveCount(1);
  });
}

test('the tree of the lines chart is as it was read and approved, and is one stop', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await stretchYears(page);
  await page.goto('./#/trends?chart=lines');
  await expect(page.locator('[role=progressbar]')).toHaveCount(0, { timeout: 60_000 });
  const chart = page.locator('main svg[role=group]:has([aria-label^="Topic "])').first();
  await expect(chart).toMatchAriaSnapshot({ name: 'lines.aria.yml' });
  await expect(chart.locator('[tabindex="0"]')).toHaveCount(1);
});
