import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

function facet(page: Page, name: string): Locator {
  const summary = page.locator('summary', { hasText: new RegExp(`^\\s*${name}`) });
  return page.locator('main details').filter({ has: summary });
}

test('a facet with several values says so and shows each as ticked', async ({ page }) => {
  await page.goto('./#/papers?corpus=all&filter=venue%3DHPCA%7CNSDI');
  await settled(page);
  const venue = facet(page, 'Venue');
  await expect(venue.locator('summary')).toContainText('HPCA and 1 more');
  await venue.locator('summary').click();
  await expect(venue.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await venue.getByRole('checkbox', { name: /SOSP/ }).check();
  await expect(page.locator('h1')).toHaveText('38 records');
  await page.keyboard.press('Escape');
  await expect(venue.getByRole('checkbox')).toHaveCount(0);
});

test('each number of a facet is how many records it shows', async ({ page }) => {
  await page.goto('./#/papers?corpus=all');
  await settled(page);
  const kind = facet(page, 'Kind');
  await kind.locator('summary').click();
  const option = kind.locator('label').filter({ hasText: 'poster' });
  const said = await option.locator('.n').innerText();
  await option.getByRole('checkbox').check();
  await expect(page.locator('h1')).toHaveText(`${said} records`);
});

for (const width of [1440, 390, 320, 305])
  test(`a long filter does not widen the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const venues = Array.from({ length: 30 }, (_, i) => `A venue with a long name ${i}`).join('|');
    await page.goto(`./#/papers?filter=${encodeURIComponent(`venue=${venues}`)}`);
    await settled(page);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    await expect(page.getByRole('button', { name: /Remove the filter venue/ })).toBeInViewport();
  });

test('one record is one record, and none is said in words', async ({ page }) => {
  await page.goto('./#/papers?filter=id%3Deuromlsys-2021-pewpapqor7');
  await settled(page);
  await expect(page.locator('h1')).toHaveText('1 record');
  await expect(page.locator('main')).toContainText('1 of 1 record used');
  await page.goto('./#/papers?filter=year%3D2024,kind%3Dkeynote');
  await settled(page);
  await expect(page.locator('main')).toContainText('0 of 1 record used: 1 is a keynote');
  await page.goto('./#/papers?filter=year%3D1999');
  await settled(page);
  await expect(page.locator('main')).toContainText('No record passes the filters');
});

test('the table is sorted by a head, up, down and back, and the link keeps it', async ({
  page,
}) => {
  await page.goto('./#/papers?corpus=all&columns=margin%7Cyear');
  await settled(page);
  const margins = async (): Promise<number[]> =>
    (await page.locator('main .row .margin').allInnerTexts()).filter(Boolean).map(Number);
  const head = page.getByRole('columnheader', { name: /Margin/ });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const up = await margins();
  expect(up.length).toBeGreaterThan(100);
  expect(up).toEqual([...up].sort((a, b) => a - b));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect(page.url()).toContain('order=-margin');
  await page.reload();
  await settled(page);
  expect(await margins()).toEqual(up.reverse());
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'none');
});

test('columns are chosen, and the link keeps them', async ({ page }) => {
  await page.goto('./#/papers');
  await settled(page);
  const menu = page.locator('main details').filter({ hasText: 'Columns' });
  await menu.locator('summary').click();
  await menu.getByRole('checkbox', { name: 'Next topic' }).check();
  await menu.getByRole('checkbox', { name: 'Venue' }).uncheck();
  await expect(page.getByRole('columnheader')).toHaveText(['Paper', 'Topic', 'Next topic', 'Year']);
  await page.reload();
  await settled(page);
  await expect(page.getByRole('columnheader')).toHaveText(['Paper', 'Topic', 'Next topic', 'Year']);
});

test('the table is one tab stop: arrows walk it, Enter opens the abstract beside, Escape comes back', async ({
  page,
}) => {
  await page.goto('./#/papers?corpus=all');
  await settled(page);
  await expect(page.locator('main .row[tabindex="0"]')).toHaveCount(1);
  await page.locator('main .row').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const row = page.locator('main .row').nth(2);
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  const card = page.getByRole('complementary', { name: 'Inspector' });
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(
    await row.getByRole('button').innerText(),
  );
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('main .row').last()).toBeFocused();
  await expect(page.locator('main .row').last()).toBeInViewport();
});

test('borderline papers are as many as the choice says, each with a smaller margin', async ({
  page,
}) => {
  await page.goto('./#/papers?corpus=all&columns=margin');
  await settled(page);
  const choice = page.getByRole('combobox', { name: 'Borderline' });
  const said = await choice.getByRole('option', { name: /under 0.05/ }).textContent();
  await choice.selectOption({ label: said ?? '' });
  const n = Number(/\((\d+) records?\)/.exec(said ?? '')?.[1]);
  await expect(page.locator('h1')).toHaveText(new RegExp(`^${n} records?$`));
  for (const margin of await page.locator('main .row .margin').allInnerTexts())
    expect(Number(margin || 0)).toBeLessThan(0.05);
  expect(decodeURIComponent(page.url())).toContain('margin=0.05');
  await page.getByRole('button', { name: /Remove the filter margin/ }).click();
  await expect(page.locator('h1')).toHaveText('198 records');
});

for (const [item, ending, holds] of [
  ['BibTeX', 'bib', '@inproceedings{'],
  ['RIS', 'ris', 'TY  - CPAPER'],
  ['CSV', 'csv', 'title,authors,'],
  ['JSON', 'json', '"title":'],
  ['CSL-JSON', 'csl.json', '"paper-conference"'],
] as const)
  test(`the list in view is saved as ${item}, a record a paper`, async ({ page }) => {
    await page.goto('./#/papers?filter=year%3D2021');
    await settled(page);
    await page.locator('summary', { hasText: 'Export list' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: item, exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`undercurrent-papers.${ending}`);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(holds);
    const titles = await page.locator('main .row .title button').allInnerTexts();
    expect(titles.length).toBeGreaterThan(10);
    const plain = (words: string): string => words.replace(/[^a-z]/gi, '');
    for (const title of titles) expect(plain(text)).toContain(plain(title));
  });
