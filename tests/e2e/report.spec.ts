import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, settled, test, watch } from './page.ts';

test('the one-file report opens from disk with the network off, and its numbers equal the page’s', async ({
  page,
  context,
}, info) => {
  await page.goto('#/trends');
  await settled(page);
  const headline = (await page.locator('main h1').innerText()).replace(/\s+/g, ' ');
  const counts = await page.locator('.panels article').evaluateAll((panels) =>
    panels.map((panel) => ({
      name: panel.querySelector('h3 button')?.textContent ?? '',
      dots: panel.querySelectorAll('circle[role=presentation]').length,
    })),
  );
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByLabel('Heat map').check();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report' }).click();
  const file = join(info.outputDir, 'report.html');
  await (await saving).saveAs(file);
  expect(readFileSync(file).length).toBeLessThan(1_500_000);

  await context.setOffline(true);
  const report = await context.newPage();
  const faults = await watch(report, 'file:');
  await report.goto(pathToFileURL(file).href);
  const sources = await report.locator('[src], link, script').count();
  expect(sources).toBe(0);
  const moved = report.getByRole('table').first();
  const [, words = ''] = /^(\S+) rose clearly/.exec(headline) ?? [];
  const row = moved
    .getByRole('row')
    .filter({ has: report.getByRole('rowheader', { name: `${words} (concept)` }) });
  const parts = [...headline.matchAll(/(\d+) of (\d+)/g)].map(([, count]) => count);
  for (const [at, count] of parts.entries()) {
    await expect(row.getByText(count ?? '', { exact: true }).first(), `number ${at}`).toBeVisible();
  }
  const topics = report.getByRole('table').nth(1);
  for (const { name, dots } of counts) {
    const cells = topics
      .getByRole('row')
      .filter({ has: report.getByRole('rowheader', { name, exact: true }) });
    const numbers = await cells.locator('td.number').allInnerTexts();
    const sum = numbers.reduce((total, text) => total + (Number(text) || 0), 0);
    expect(sum, name).toBe(dots);
  }
  await row.getByRole('link').last().click();
  await expect(report.locator(':target li').first()).toBeVisible();
  await report.locator(':target li a').first().click();
  await expect(report.locator('article:target summary')).toBeVisible();
  expect(faults).toEqual({ foreign: [], violations: [], errors: [] });
});
