import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ownRis } from '../fixtures/own-files.ts';
import { drop, use } from './own-papers.ts';
import { expect, settled, test } from './page.ts';

async function renameFirst(page: Page, name: string): Promise<void> {
  await page.locator('.panels h3 button').first().click();
  const card = page.getByRole('complementary');
  await card.getByRole('button', { name: 'Rename' }).click();
  await card.getByLabel('New name').fill(name);
  await page.keyboard.press('Enter');
  await settled(page);
}

async function saved(page: Page, action: string): Promise<string> {
  await page.locator('header summary').filter({ hasText: 'Save' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: action, exact: true }).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  await page.keyboard.press('Escape');
  return text;
}

test('a project saved in one browser opens in another as it was', async ({ page, browser }) => {
  test.setTimeout(90_000);
  await page.goto('#/trends?k=8');
  await settled(page);
  await renameFirst(page, 'Mine alone');
  const text = await saved(page, 'Save the project');
  expect(JSON.parse(text)).toMatchObject({
    undercurrent: 'project',
    corpus: { kind: 'built-in', records: 'by reference' },
    choices: { view: 'trends', k: '8' },
    edits: [{ kind: 'rename', name: 'Mine alone' }],
  });

  const other = await (await browser.newContext()).newPage();
  await other.goto(new URL('./#/papers', page.url()).href);
  await settled(other);
  await drop(other, { 'undercurrent.project.json': text });
  await expect(other.locator('.panels h3').filter({ hasText: 'Mine alone' })).toBeVisible({
    timeout: 20_000,
  });
  await settled(other);
  await expect(other.locator('main article')).toHaveCount(8);
  await other.goBack();
  await expect(other.getByRole('link', { name: 'Papers' })).toHaveAttribute('aria-current', 'page');
  await other.context().close();
});

test('edits that find nothing in the papers that are here are told with their names, kept and saved again', async ({
  page,
}) => {
  await page.goto('#/trends?corpus=all');
  await settled(page);
  await renameFirst(page, 'Mine');
  const project = JSON.parse(await saved(page, 'Save the project')) as { edits: object[] };
  const unfit = [
    { kind: 'rename', topic: ['nowhere:1', 'nowhere:2'], name: 'Theirs' },
    { kind: 'stop', term: 'unheard-of' },
    { kind: 'move', paper: 'nowhere:3', topic: ['nowhere:1'] },
  ];
  const edits = [unfit[0], ...project.edits, ...unfit.slice(1)];
  await page.goto('#/papers');
  await settled(page);
  await drop(page, { 'p.project.json': JSON.stringify({ ...project, edits }) });
  const mine = page.locator('.panels h3').filter({ hasText: 'Mine' });
  await expect(mine).toBeVisible({ timeout: 20_000 });
  const told = [
    'Of 4 edits 3 find nothing here and rest:',
    'A topic of 2 papers (none of them here) is called “Theirs”;',
    '“unheard-of” is left out of the analysis;',
    '“nowhere:3” belongs to a topic of 1 paper (none of them here).',
  ];
  for (const words of told) await expect(page.locator('.notice')).toContainText(words);
  await expect(page.getByText('4 edits · 3 at rest')).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(page.locator('.notice')).toContainText(told[0]!);
  await expect(mine).toBeVisible();
  const again = JSON.parse(await saved(page, 'Save the project')) as { edits: object[] };
  expect(again.edits).toEqual(edits);
});

test('a project of one’s own papers carries them, or says what fits where they are not', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  await page.goto('./');
  await settled(page);
  await drop(page, { 'meadow.ris': ownRis(9) });
  await use(page);
  await renameFirst(page, 'Chirping');
  const whole = await saved(page, 'Save the project, with its papers');
  const reference = await saved(page, 'Save the project, without its papers');
  expect(JSON.parse(reference)).not.toHaveProperty('records');

  const other = await (await browser.newContext()).newPage();
  await other.goto(new URL('./', page.url()).href);
  await settled(other);
  await drop(other, { 'meadow.project.json': reference });
  const dialog = other.getByRole('dialog');
  await expect(dialog).toContainText(
    'It is about “meadow”, 36 papers that are neither in the file',
  );
  await expect(dialog).toContainText('Of 1 edit 0 fit the papers that are here; 1 does not.');
  await expect(dialog).toContainText('is called “Chirping”');
  await dialog.getByRole('button', { name: 'Leave all as it is' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(other.getByText(/^\d+ edits?/)).toHaveCount(0);

  await drop(other, { 'meadow.project.json': whole });
  await expect(other.locator('.panels h3').filter({ hasText: 'Chirping' })).toBeVisible({
    timeout: 20_000,
  });
  await settled(other);
  await other.getByRole('button', { name: 'EuroMLSys' }).click();
  await settled(other);
  await drop(other, { 'meadow.project.json': reference });
  await expect(other.locator('.panels h3').filter({ hasText: 'Chirping' })).toBeVisible({
    timeout: 20_000,
  });
  await other.getByRole('button', { name: 'Your papers' }).click();
  await expect(other.getByText(/36 papers, \d+ kB/)).toHaveCount(1);
  await other.context().close();
});

test('edits of a project that do not fit rest in the list and in what is saved, and are in force when their papers come', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  const edit = { kind: 'stop', term: 'crust' };
  await page.goto('./');
  await settled(page);
  await drop(page, { 'meadow.ris': ownRis(9) });
  await use(page);
  await renameFirst(page, 'Chirping');
  const project = JSON.parse(await saved(page, 'Save the project, without its papers')) as {
    edits: object[];
  };
  const edits = [edit, ...project.edits];

  const other = await (await browser.newContext()).newPage();
  await other.goto(new URL('./', page.url()).href);
  await settled(other);
  await drop(other, { 'meadow.project.json': JSON.stringify({ ...project, edits }) });
  const dialog = other.getByRole('dialog');
  await expect(dialog).toContainText('Of 2 edits 0 fit the papers that are here; 2 do not.');
  await dialog.getByRole('button', { name: 'Open what fits' }).click();
  await settled(other);
  await expect(other.getByText('2 edits · 2 at rest')).toBeVisible();
  await expect(other.locator('.notice')).toContainText('Of 2 edits 2 find nothing here and rest');
  const again = JSON.parse(await saved(other, 'Save the project')) as { edits: object[] };
  expect(again.edits).toEqual(edits);

  await drop(other, { 'meadow.ris': ownRis(9) });
  await other.getByRole('button', { name: /^Use \d+ papers$/ }).click();
  await expect(other.locator('.panels h3').filter({ hasText: 'Chirping' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(other.getByText('In force again, as you left these papers: 2 edits.')).toBeVisible();
  await other.context().close();
});

test('edits that no link holds survive a reload, Back and another tab, and no other browser is told they are there', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(90_000);
  await page.goto('./');
  await settled(page);
  await renameFirst(page, 'Mine');
  await page.getByText('1 edit', { exact: true }).click();
  const lines = Array.from({ length: 200 }, (_, at) => `{"kind":"ban","term":"word${at}"}`);
  await page.getByLabel('Open edits from a file').setInputFiles({
    name: 'e.jsonl',
    mimeType: 'text/plain',
    buffer: Buffer.from(lines.join('\n')),
  });
  const note = page.getByText('The link no longer holds the edits');
  await expect(note).toBeVisible();
  const url = page.url();
  expect(url.length).toBeLessThanOrEqual(2000);
  const all = page.getByText('200 edits · more kept', { exact: true });
  await expect(all).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.locator('.notice').getByRole('button', { name: 'Save the project' }).click();
  const { edits } = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as {
    edits: unknown[];
  };
  expect(edits).toHaveLength(200);

  await page.reload();
  await expect(all).toBeVisible();
  await settled(page);
  await page.goBack();
  await expect(page.getByText('1 edit · more kept', { exact: true })).toBeVisible();
  await page.goForward();
  await expect(all).toBeVisible();
  const tab = await context.newPage();
  await tab.goto(url);
  await expect(tab.getByText('200 edits · more kept', { exact: true })).toBeVisible();

  await tab.goto(new URL('./#/papers', url).href);
  await tab.reload();
  await tab.getByText('0 edits · more kept', { exact: true }).click();
  await tab.getByRole('button', { name: 'Take up' }).first().click();
  await expect(tab.getByText('200 edits · more kept', { exact: true })).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto(url);
  await expect(other.getByText('The link leaves out the edits, too long for a link')).toBeVisible();
  await other.context().close();
});
