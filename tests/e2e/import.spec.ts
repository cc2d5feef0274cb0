import type { Page } from '@playwright/test';
import { ownCsv, ownRis } from '../fixtures/own-files.ts';
import { drop, use } from './own-papers.ts';
import { expect, settled, test } from './page.ts';

test('a dropped RIS file becomes topics, stays after a reload, and can be deleted', async ({
  page,
}) => {
  await page.goto('./');
  await settled(page);
  await drop(page, { 'meadow.ris': ownRis(9) });
  const dialog = page.getByRole('dialog');
  const row = dialog.getByRole('row', { name: /meadow\.ris/ });
  await expect(row.getByRole('cell')).toHaveText(['RIS', '37', '36', '0', '1', 'Leave out']);
  await dialog.getByText('1 entry could not be read').click();
  await expect(dialog.getByText('meadow.ris, line 289: it has neither')).toBeVisible();
  await use(page);
  await expect(page.locator('main')).toContainText('acoustics');
  expect(page.url()).toContain('corpus=own');

  await page.reload();
  await settled(page);
  await expect(page.locator('main')).toContainText('acoustics');
  await expect(page.getByRole('button', { name: 'meadow', pressed: true })).toBeVisible();

  await page.getByRole('button', { name: 'Your papers' }).click();
  await expect(dialog.getByText(/36 papers, \d+ kB/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Rename meadow' }).click();
  await dialog.getByRole('textbox', { name: 'New name' }).fill('grass');
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click();
  await dialog.getByRole('button', { name: 'Delete grass' }).click();
  expect(await keptNames(page)).not.toEqual([]);
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(dialog.getByText('Kept in this browser')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await settled(page);
  expect(page.url()).not.toContain('corpus=');
  expect(await keptNames(page)).toEqual([]);
});

/** What the browser keeps of the names and colours of one's own papers' topics. */
function keptNames(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('callings')));
}

test('two files are joined, and a column that was not understood can be told', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  await drop(page, { 'meadow.ris': ownRis(9), 'brook.csv': ownCsv(9) });
  const dialog = page.getByRole('dialog');
  const row = dialog.getByRole('row', { name: /brook\.csv/ });
  await expect(row.getByRole('cell')).toHaveText(['table', '36', '0', '36', '0', 'Leave out']);
  const meaning = dialog.getByRole('combobox', { name: 'Meaning of What it says' });
  if (!(await meaning.isVisible())) await dialog.getByText('Columns of brook.csv').click();
  await meaning.selectOption('Abstract');
  await expect(dialog.getByText('chosen by you')).toBeVisible();
  await use(page);
  await expect(page.locator('main')).toContainText('acoustics');
});

test('a file that is none is refused in words, and nothing changes', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  await drop(page, { 'note.txt': 'Dear all,\nsee you tomorrow.\n' });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Not used: none of the known formats/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Use/ })).toHaveCount(0);
});

test('a link to papers that are not kept here says so', async ({ page }) => {
  await page.goto('./#/trends?corpus=own%3Aelsewhere');
  await expect(page.getByRole('heading', { name: 'The papers are not here' })).toBeVisible();
  await expect(
    page.getByText('No papers called “elsewhere” are kept in this browser'),
  ).toBeVisible();
});
