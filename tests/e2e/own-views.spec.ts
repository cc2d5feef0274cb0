import type { Page } from '@playwright/test';
import { ownBibtex, ownCsv } from '../fixtures/own-files.ts';
import { drop, use } from './own-papers.ts';
import { expect, settled, test } from './page.ts';

async function visit(page: Page, view: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: view, exact: true }).click();
  await settled(page);
}

const files = {
  BibTeX: { 'papers.bib': ownBibtex(9) },
  CSV: { 'papers.csv': ownCsv(9, 'Abstract') },
};

for (const [format, file] of Object.entries(files)) {
  const venue = format === 'CSV' ? 'Brook' : 'Meadow';

  test(`every view shows the papers of a ${format} file`, async ({ page }) => {
    await page.goto('./');
    await settled(page);
    await drop(page, file);
    await use(page);
    const main = page.locator('main');

    await expect(main).toContainText('36 of 36 records used');
    await expect(main.locator('article circle')).toHaveCount(36);
    await expect(main.locator('article')).not.toHaveCount(0);
    await main.locator('article h3 button').first().click();
    await expect(page.getByRole('complementary')).toContainText('of all papers of papers.');

    await visit(page, 'Compare');
    await expect(main).toContainText(`${venue} 2020`);
    await expect(main).toContainText(`${venue} 2022`);
    await expect(main.getByRole('button', { name: '12', exact: true }).first()).toBeVisible();

    await visit(page, 'Emerging');
    await expect(main).toContainText(`of ${venue} were tested over 2020, 2021 and 2022`);

    await visit(page, 'Map');
    await expect(main.locator('canvas')).toBeVisible();
    await expect(main).toContainText('36');

    await visit(page, 'Papers');
    await expect(main.locator('h1')).toHaveText('36 records');
    const table = main.getByRole('grid', { name: 'Papers' });
    await expect(table).toHaveAttribute('aria-rowcount', '37');
    await table.getByRole('button', { name: /^The / }).first().click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expect(inspector.locator('.abstract')).toBeVisible();

    await visit(page, 'Corpus');
    await expect(main).toContainText(venue);
    await expect(main).toContainText('acronyms were joined with their expansions');
  });
}

test('a search among one’s own papers holds through a reload', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  await drop(page, files.BibTeX);
  await use(page);
  await visit(page, 'Papers');
  await page.getByRole('searchbox').fill('violin');
  await expect(page.locator('main h1')).not.toHaveText('36 records');
  const found = await page.locator('main h1').innerText();
  await page.reload();
  await settled(page);
  await expect(page.locator('main h1')).toHaveText(found);
});
