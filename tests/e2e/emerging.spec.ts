import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The rows of the tier with this title. */
function rowsOf(page: Page, title: string): Locator {
  const tier = page
    .locator('main tbody')
    .filter({ has: page.getByRole('heading', { name: title }) });
  return tier.locator('tr').filter({ has: page.locator('svg') });
}

function inspector(page: Page): Locator {
  return page.getByLabel('Inspector', { exact: true });
}

/** How many papers the inspector shows: a list, one card, or none. */
async function opened(page: Page): Promise<number> {
  if ((await inspector(page).locator('article').count()) > 0) return 1;
  return inspector(page).locator('ul > li').count();
}

test('the finding counts what the tiers hold', async ({ page }) => {
  await page.goto('./#/emerging');
  await settled(page);
  const [finding = '', more = ''] = (await page.locator('main h1').innerText()).split('. ');
  const clear = [...finding.toLowerCase().matchAll(/(\w+) (?:concept|term|topic)/g)];
  const said = clear.reduce((sum, [, word = '']) => sum + Math.max(0, words.indexOf(word)), 0);
  await expect(rowsOf(page, 'Clear')).toHaveCount(said);
  const [leaning = ''] = more.toLowerCase().split(' ');
  const leans = words.includes(leaning) ? words.indexOf(leaning) : Number(leaning);
  await expect(rowsOf(page, 'Leaning')).toHaveCount(leans);
});

test('every count of a row opens as many papers as it says', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('./#/emerging');
  await settled(page);
  const counts = page.locator('main td.counts button');
  const total = await counts.count();
  expect(total).toBeGreaterThan(20);
  for (let i = 0; i < total; i += 1) {
    await counts.nth(i).click();
    await expect
      .poll(() => opened(page), { message: (await counts.nth(i).getAttribute('aria-label')) ?? '' })
      .toBe(Number(await counts.nth(i).innerText()));
  }
});

test('a line of dots is one tab stop, arrows walk it, Enter opens a paper', async ({ page }) => {
  await page.goto('./#/emerging');
  await settled(page);
  const line = rowsOf(page, 'Clear').first().locator('td.plot svg');
  await expect(line.locator('[tabindex="0"]')).toHaveCount(1);
  await line.locator('[role=button]').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(line.locator('[role=button]').last()).toBeFocused();
  await expect(page.getByRole('tooltip')).toContainText('2024');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(inspector(page).locator('.abstract')).toBeVisible();
});

test('by keyboard, every year of every line opens as many papers as it says', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('./#/emerging');
  await settled(page);
  const years = page.locator('main td.plot g[role=button]');
  const total = await years.count();
  let walked = 0;
  for (let i = 0; i < total; i += 1) {
    const label = (await years.nth(i).getAttribute('aria-label')) ?? '';
    const said = /(\d+) of \d+/.exec(label)?.[1];
    if (said === undefined) continue;
    await years.nth(i).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => opened(page), { message: label }).toBe(Number(said));
    walked += 1;
  }
  expect(walked).toBe((total / 4) * 3);
});

test('a row’s name opens what it stands for', async ({ page }) => {
  await page.goto('./#/emerging');
  await settled(page);
  const row = (kind: string): Locator =>
    page
      .locator('main tbody tr:has(td.plot)')
      .filter({ has: page.locator('p', { hasText: kind }) })
      .first();
  await row('topic').locator('th button').click();
  await expect(inspector(page)).toContainText('Words, by how many of these papers say them');
  const term = row('term');
  const counts = await term.locator('td.counts button').allInnerTexts();
  await term.locator('th button').click();
  const papers = counts.reduce((sum, count) => sum + Number(count), 0);
  const heading = await inspector(page).locator('h2').innerText();
  const told = [...heading.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
  expect(told).toBe(papers);
  await row('concept').locator('th button').click();
  await expect(inspector(page).locator('h2')).toContainText('paper');
});

test('a concept is typed, has a row, and stands in the link', async ({ page }) => {
  await page.goto('./#/emerging');
  await settled(page);
  await page.getByLabel(/Follow any word/).fill('edge devices');
  await page.keyboard.press('Enter');
  await settled(page);
  const name = page.locator('main tbody th button', { hasText: 'edge devices' });
  await expect(name).toBeVisible();
  await expect(page.locator('main')).toContainText('concept, chosen by you');
  await page.reload();
  await settled(page);
  await expect(name).toBeVisible();
  await page.getByRole('button', { name: 'Remove edge devices' }).click();
  await settled(page);
  await expect(name).toHaveCount(0);
});

test('a variant that is ticked changes the row and says that it was chosen after looking', async ({
  page,
}) => {
  await page.goto('./#/emerging?concept=LLM+serving');
  await settled(page);
  const row = page
    .locator('main tbody tr:has(td.plot)')
    .filter({ hasText: 'concept' })
    .filter({
      has: page.getByRole('button', { name: 'LLM serving', exact: true }),
    });
  const before = await row.locator('td.counts').innerText();
  await page.getByRole('checkbox', { name: /LLM training/ }).check();
  await settled(page);
  await expect(row).toContainText('chosen after looking');
  expect(await row.locator('td.counts').innerText()).not.toBe(before);
  await page.goBack();
  await settled(page);
  await expect(row).not.toContainText('chosen after looking');
});

test('the counts of the variants open as many papers as they say', async ({ page }) => {
  await page.goto('./#/emerging?concept=LLM+serving');
  await settled(page);
  const counts = page.getByLabel(/papers say LLM/);
  expect(await counts.count()).toBeGreaterThan(1);
  for (let i = 0; i < (await counts.count()); i += 1) {
    const said = Number(await counts.nth(i).innerText());
    await counts.nth(i).click();
    await expect.poll(() => opened(page)).toBe(said);
  }
});

test('a text without a word is refused in words, and one in a link spoils no verdict', async ({
  page,
}) => {
  await page.goto('./#/emerging?concepts=LLM%2C%3F%3F');
  await settled(page);
  await expect(rowsOf(page, 'Clear').first()).toContainText('LLM');
  await expect(page.locator('main')).toContainText('holds no word to look for');
  await page.getByLabel(/Follow any word/).fill('–');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toContainText('Type a word to look for');
  await page.getByLabel(/Follow any word/).fill('zebra');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.locator('main')).toContainText('No paper here says “zebra”');
});

test('shuffles are counted, kept in the link, and the same again', async ({ page }) => {
  await page.goto('./#/emerging');
  await settled(page);
  const chart = page.getByLabel(/true years$|as an outline$/);
  const places = (): Promise<string> =>
    chart.locator('circle').evaluateAll((dots) => dots.map((dot) => dot.getAttribute('cx')).join());
  const truth = await places();
  await page.getByRole('button', { name: 'Shuffle the years' }).click();
  await expect(page.locator('main')).toContainText(/So far [01] of 1 shuffle/);
  expect(await places()).not.toBe(truth);
  await page.getByRole('button', { name: '100 times' }).click();
  await expect(page.locator('main')).toContainText(/So far \d+ of 101 shuffles/);
  const shown = await places();
  expect(page.url()).toContain('shuffles=101');
  await page.reload();
  await settled(page);
  expect(await places()).toBe(shown);
  await chart.locator('[role=button]').last().focus();
  await page.keyboard.press('Enter');
  await expect(inspector(page)).toContainText('papers');
});

test('a q shows what chance looks like for its row', async ({ page }) => {
  await page.goto('./#/emerging');
  await settled(page);
  const row = rowsOf(page, 'Leaning').last();
  const name = await row.locator('th button').innerText();
  await row.locator('td.q button').click();
  await expect(page.getByRole('combobox', { name: 'Row' }).locator('option:checked')).toContainText(
    name.split(',')[0] ?? '',
  );
  await expect(page.getByRole('heading', { name: 'What chance looks like' })).toBeInViewport();
});

test('the line-up tells which chart is the true one, once guessed', async ({ page }) => {
  await page.goto('./#/emerging?chance=line-up');
  await settled(page);
  const charts = page.getByRole('group', { name: /Twenty charts/ }).getByRole('button');
  await expect(charts).toHaveCount(20);
  await expect(page.locator('main .true')).toHaveCount(0);
  await charts.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(charts.nth(6)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main .true')).toHaveCount(1);
  await expect(page.locator('main')).toContainText(/(Yes, |No: it is )number \d+/);
});

test('what cannot be told is folded, and is shown in full on demand', async ({ page }) => {
  await page.goto('./#/emerging');
  await settled(page);
  const rows = rowsOf(page, 'Cannot tell');
  await expect(rows).toHaveCount(6);
  const button = page.getByRole('button', { name: /^Show \d+ more, by name$/ });
  const more = Number(/\d+/.exec(await button.innerText())?.[0]);
  await button.click();
  await expect(rows).toHaveCount(6 + more);
  expect(page.url()).toContain('list=full');
  await page.getByRole('button', { name: 'Show fewer' }).click();
  await expect(rows).toHaveCount(6);
});

test('without three years of one venue it says so in words', async ({ page }) => {
  await page.goto('./#/emerging?corpus=reading-list');
  await settled(page);
  await expect(page.locator('main')).toContainText('No venue here has three years with abstracts');
  await expect(page.locator('main table')).toHaveCount(0);
});
