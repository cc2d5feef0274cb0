import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

/** Draws the ladder as far as its first rows. */
async function climbed(page: Page): Promise<Locator> {
  await page.goto('./#/map');
  await settled(page);
  await page.getByRole('button', { name: 'Draw the ladder' }).click();
  const ladder = page.getByRole('region', { name: 'How topics split' });
  await expect(row(ladder, 6)).toBeVisible({ timeout: 20_000 });
  return ladder;
}

function row(ladder: Locator, k: number): Locator {
  return ladder.getByRole('button', { name: new RegExp(`^${k} topics:`) });
}

test('the first rows of the ladder show while others are found, and Stop stops it', async ({
  page,
}) => {
  const ladder = await climbed(page);
  await expect(ladder.getByRole('progressbar')).toBeVisible();
  await expect(ladder.getByRole('button', { name: /one of 5 topics: \d+ papers/ })).toHaveCount(5);
  await ladder.getByRole('button', { name: 'Stop' }).click();
  await expect(ladder.getByText('The ladder was stopped.')).toBeVisible();
  await expect(ladder.getByRole('progressbar')).toHaveCount(0);
  await ladder.getByRole('button', { name: 'Go on' }).click();
  await expect(ladder.getByRole('progressbar')).toBeVisible();
  await expect(page).toHaveURL(/ladder=shown/);
});

test('a row of the ladder is adopted by keyboard, and its topics open their papers', async ({
  page,
}) => {
  const ladder = await climbed(page);
  await ladder.getByRole('button', { name: 'Stop' }).click();
  await expect(ladder.locator('svg [tabindex="0"]')).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page })
    .include('[aria-labelledby=ladder]')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await row(ladder, 5).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]k=5/);
  await expect(row(ladder, 5)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowRight');
  const current = ladder.locator('svg [tabindex="0"]');
  const told = (await current.getAttribute('aria-label')) ?? '';
  expect(told).toMatch(/one of 5 topics: \d+ papers/);
  await expect(ladder.getByRole('tooltip')).toHaveText(told);
  await page.keyboard.press('Enter');
  const heading = page.getByLabel('Inspector', { exact: true }).locator('h2');
  const counts = [...(await heading.innerText()).matchAll(/\d+/g)].map(([count]) => Number(count));
  const papers = Number(/(\d+) papers/.exec(told)?.[1]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(papers);
});

test('the ladder is saved as a figure with its names as text, and shown as a table', async ({
  page,
}) => {
  const ladder = await climbed(page);
  await ladder.getByRole('button', { name: 'Stop' }).click();
  await ladder.locator('summary', { hasText: 'Export' }).click();
  const download = page.waitForEvent('download');
  await ladder.getByRole('button', { name: 'Figure as SVG' }).click();
  const stream = await (await download).createReadStream();
  let svg = '';
  for await (const chunk of stream) svg += String(chunk);
  expect(svg).toContain('LLM serving</text>');
  expect(svg).toContain('stability by clusterwise Jaccard');
  await page.getByRole('button', { name: 'Table' }).first().click();
  await expect(ladder.getByRole('rowheader', { name: '5', exact: true })).toBeVisible();
});
