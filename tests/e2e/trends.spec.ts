import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

test('a first load ends with ten topics drawn and one dot a paper', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  const panels = page.locator('main article');
  await expect(panels).toHaveCount(10);
  const words = await page.locator('main').innerText();
  const used = Number(/(\d+) of \d+ records used/.exec(words)?.[1]);
  expect(await page.locator('main article circle').count()).toBe(used);
});

test('a click on a dot opens its abstract', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  await page.locator('main article circle').first().click();
  await expect(
    page.getByRole('complementary', { name: 'Inspector' }).locator('.abstract'),
  ).toBeVisible();
});

test('by keyboard, a dot of a focused chart opens its abstract in two actions', async ({
  page,
}) => {
  await page.goto('./');
  await settled(page);
  await page.locator('main article svg [role=button][tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('complementary', { name: 'Inspector' }).locator('.abstract'),
  ).toBeVisible();
});

test('a dot that the arrows reach is announced by its title', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  const chart = page.locator('main article .chart').first();
  await chart.locator('svg [role=button][tabindex="0"]').focus();
  await page.keyboard.press('ArrowUp');
  const said = chart.locator('[aria-live=polite]');
  await expect(said).toHaveText((await chart.getByRole('tooltip').innerText()).trim());
});

test('each chart is one tab stop and the arrows walk its columns', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  const chart = page.locator('main article').first().locator('svg');
  await expect(chart.locator('[tabindex="0"]')).toHaveCount(1);
  await chart.locator('[role=button]').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart.locator('[role=button]').nth(1)).toBeFocused();
  await expect(page.getByRole('tooltip')).toBeVisible();
});

test('a count opens as many papers as it says', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  const counts = page.locator('main article .say button');
  for (let i = 0; i < (await counts.count()); i += 1) {
    const said = Number(await counts.nth(i).innerText());
    if (said < 2) continue;
    await counts.nth(i).click();
    await expect(page.getByRole('complementary', { name: 'Inspector' }).locator('li')).toHaveCount(
      said,
    );
  }
});

test('the number of topics follows the slider and stands in the link', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  await page.getByRole('slider').fill('7');
  await expect(page.locator('main article')).toHaveCount(7);
  expect(page.url()).toContain('k=7');
  await page.goBack();
  await expect(page.locator('main article')).toHaveCount(10);
});

test('a link shows the same in a fresh profile', async ({ page, browser }) => {
  await page.goto('./');
  await settled(page);
  await page.getByRole('button', { name: 'Both' }).click();
  await page.getByRole('slider').fill('12');
  await settled(page);
  await page.locator('main article h3 button').nth(3).click();
  await expect(page.getByRole('complementary').getByRole('heading').first()).toBeVisible();
  await page.mouse.move(0, 0);
  const shown = await page.locator('.body').innerText();
  const fresh = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = await fresh.newPage();
  await other.goto(page.url());
  await settled(other);
  await expect(other.getByRole('complementary').getByRole('heading').first()).toBeVisible();
  expect(await other.locator('.body').innerText()).toBe(shown);
  await fresh.close();
});

test('years without numbers are drawn without one', async ({ page }) => {
  await page.goto('./#/trends?chart=table');
  await settled(page);
  const column = page.locator('main tbody tr td:nth-child(3)');
  for (const cell of await column.allInnerTexts()) expect(cell).toMatch(/^–\s*titles only$/);
});

test('a year whose every record is left out keeps its place, hatched and named, without a number', async ({
  page,
}) => {
  await page.goto('./#/trends?corpus=euromlsys&filter=year%3D2023-2024');
  await settled(page);
  const panel = page.locator('main article').first();
  const columns = panel.locator('svg [role=button]');
  await expect(columns).toHaveCount(4);
  await expect(columns.first()).toHaveAttribute('aria-label', /2021: left out/);
  await expect(panel).toContainText('left out');
  await page.goto('./#/trends?chart=table&filter=year%3D2023-2024');
  await settled(page);
  const cells = page.locator('main tbody tr td:nth-child(2)');
  for (const cell of await cells.allInnerTexts()) expect(cell).toMatch(/^–\s*left out$/);
});

test('papers placed by title stand beside the count, and each number opens its own', async ({
  page,
}) => {
  await page.goto('./#/trends?chart=table&titles=shown');
  await settled(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const titled = page.locator('main tbody button', { hasText: 'by title' });
  expect(await titled.count()).toBeGreaterThan(5);
  for (const button of await titled.all()) {
    const said = Number(/\d+/.exec(await button.innerText())?.[0]);
    await button.click();
    await expect(inspector.locator(said === 1 ? 'article' : 'ul > li')).toHaveCount(said);
  }
  await page.goto('./#/trends?titles=shown&filter=year%3D2022');
  await settled(page);
  await expect(page.locator('main')).toContainText('17 of 19 records used');
  const unplaced = page.locator('main p', { hasText: '17 of' }).getByRole('button').last();
  await expect(page.locator('main article circle.ring')).toHaveCount(
    17 - Number(await unplaced.innerText()),
  );
  await expect(page.locator('main article circle.dot')).toHaveCount(0);
});

test('shares and intervals are shown on demand, in every chart', async ({ page }) => {
  await page.goto('./#/trends');
  await settled(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.locator('main article .plot svg').first()).toContainText('%');
  await page.getByLabel('95 % intervals').check();
  expect(await page.locator('main article path.interval').count()).toBe(30);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.locator('main tbody td').first()).toContainText(/\d+ % ?\s*\d+ to \d+ %/);
  expect(page.url()).toContain('measure=share');
});

test('on a narrow page the table has its verdicts below the names, and nothing is cut', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./#/trends?chart=table');
  await settled(page);
  await expect(page.getByRole('row', { name: /LLM serving/ }).getByRole('rowheader')).toContainText(
    'leans up',
  );
  const cut = await page
    .locator('main .scroll')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(cut).toBe(0);
});

/** Each topic on the page by its name and colour, with its papers, as the data behind the chart has them. */
async function drawnTopics(page: Page) {
  const swatches = await page
    .locator('main article h3')
    .evaluateAll((heads) =>
      heads.map((head) => [
        head.querySelector('button')!.textContent,
        head.querySelector('.swatch')!.innerHTML,
      ]),
    );
  await page.locator('summary', { hasText: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Numbers as JSON' }).click();
  const { rows } = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
    rows: { name: string; ids: string }[];
  };
  return swatches.map(([name, swatch]) => ({
    called: `${name} ${swatch}`,
    papers: rows.filter((row) => row.name === name).flatMap(({ ids }) => ids.match(/\S+/g) ?? []),
  }));
}

test('a topic that is still there keeps its name and colour, however the number of topics is changed', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto('./#/trends?corpus=all');
  await settled(page);
  const first = await drawnTopics(page);
  let [before, kept] = [first, 0];
  for (const k of [11, 12, 16, 9, 20, 13, 10]) {
    await page.locator('input[type=range]').fill(String(k));
    await expect(page.locator('main article')).toHaveCount(k);
    await settled(page);
    const now = await drawnTopics(page);
    for (const was of before) {
      const still = now.find(({ papers }) => {
        const shared = papers.filter((paper) => was.papers.includes(paper)).length;
        // Those known by title alone count too, but are not in these numbers.
        return 5 * shared > 3 * Math.max(papers.length, was.papers.length);
      });
      if (!still) continue;
      expect(still.called).toBe(was.called);
      kept += 1;
    }
    before = now;
  }
  expect(kept).toBeGreaterThan(40);
  expect(before.map(({ called }) => called).sort()).toEqual(
    first.map(({ called }) => called).sort(),
  );
});
