import { readFileSync } from 'node:fs';
import { expect, settled, test } from './page.ts';

test('a topic is renamed, and the name survives a new k, a reload and Undo', async ({ page }) => {
  await page.goto('#/trends');
  await settled(page);
  await page
    .getByRole('button', { name: /^LLM serving/ })
    .first()
    .click();
  const card = page.getByRole('complementary');
  await card.getByRole('button', { name: 'Rename' }).click();
  await card.getByLabel('New name').fill('Serving LLMs');
  await page.keyboard.press('Enter');
  await settled(page);
  const renamed = page.locator('.panels').getByRole('button', { name: /^Serving LLMs/ });
  await expect(renamed).toBeVisible();
  await page.goto(page.url().replace('/trends?', '/trends?k=11&'));
  await settled(page);
  await expect(renamed).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(renamed).toBeVisible();
  await page.getByText('1 edit', { exact: true }).click();
  await expect(page.getByText('is called “Serving LLMs”')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await settled(page);
  await expect(renamed).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await settled(page);
  await expect(renamed).toBeVisible();
});

test('topics are merged and split with a preview, and the edits can be kept in a file', async ({
  page,
}) => {
  await page.goto('#/trends');
  await settled(page);
  await page
    .getByRole('button', { name: /^LLM serving/ })
    .first()
    .click();
  const card = page.getByRole('complementary');
  await card.getByRole('button', { name: 'Merge' }).click();
  await card.getByLabel('Take in the papers of').selectOption({ index: 1 });
  const preview = await card.getByText(/would hold \d+ papers/).innerText();
  await card.getByRole('button', { name: 'Merge' }).last().click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Nine topics' })).toBeVisible();
  const size = /would hold (\d+) papers/.exec(preview)?.[1];
  expect(Number(size)).toBeGreaterThan(14);
  await card.getByRole('button', { name: 'Split' }).click();
  await expect(card.getByText('It would fall into these two')).toBeVisible();
  await card.getByRole('button', { name: 'Split' }).last().click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Ten topics' })).toBeVisible();
  await page.getByText('2 edits', { exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the edits as a file' }).click();
  const path = await (await saving).path();
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual([
    'merge',
    'split',
  ]);
  await page.goto('#/trends?k=10&x=1');
  await page.reload();
  await settled(page);
  await expect(page.getByText('2 edits', { exact: true })).toHaveCount(0);
});

test('a merged topic has name and colour of the larger part, and what was open or filtered goes with it', async ({
  page,
}) => {
  await page.goto('#/trends?corpus=all&topic=8&filter=topic%3D8');
  await settled(page);
  const card = page.getByRole('complementary');
  const heading = card.getByRole('heading', { level: 2 });
  const name = await heading.innerText();
  const panel = page.locator('.panels article').first();
  const mark = await panel.locator('h3 svg').first().innerHTML();
  const larger = (await panel.locator('h3').innerText()).split(',')[0] ?? '';
  await card.getByRole('button', { name: 'Merge' }).click();
  await card.getByLabel('Take in the papers of').selectOption({ label: larger });
  const kept = `the name and colour of “${larger}”, the larger of the two`;
  await expect(card.getByText(`The merged topic keeps ${kept}.`)).toBeVisible();
  await card.getByRole('button', { name: 'Merge' }).last().click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Nine topics' })).toBeVisible();
  await expect(heading).toContainText(larger);
  expect(await panel.locator('h3 svg').first().innerHTML()).toBe(mark);
  await expect(page.locator('.notice')).toContainText(/The filter by “.+” now goes by/);
  expect(page.url()).toContain('filter=topic%3D0');
  await page.getByText('1 edit', { exact: true }).click();
  await expect(page.locator('.drawer li')).toContainText(kept);
  await page.reload();
  await settled(page);
  await expect(heading).toContainText(larger);
  await page.keyboard.press('Control+z');
  await settled(page);
  await expect(page.locator('.panels h3').filter({ hasText: name })).toHaveCount(1);
});

test('what is open stays open though the topics that are shown first do not have it', async ({
  page,
}) => {
  await page.goto('./#/trends?corpus=all');
  await settled(page);
  const card = page.getByRole('complementary');
  await page.locator('.panels h3 button').filter({ hasText: 'LLM serving' }).click();
  await card.getByRole('button', { name: 'Merge' }).click();
  await card.getByLabel('Take in the papers of').selectOption({ label: 'datasets and ML' });
  await card.getByRole('button', { name: 'Merge', exact: true }).last().click();
  await settled(page);
  await expect(card.locator('h2')).toContainText('datasets and ML');
  await card.getByRole('button', { name: 'LLM', exact: true }).click();
  await card.getByRole('button', { name: 'Leave it out of the analysis' }).click();
  await expect(page.getByText('2 edits')).toBeVisible();
  await settled(page);
  await expect(card.locator('h2')).toContainText('datasets and ML');
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a word is kept out of names, joined with another and left out by keyboard, and undone', async ({
  page,
}) => {
  await page.goto('#/trends?corpus=all&topic=6');
  await settled(page);
  const card = page.getByRole('complementary');
  const word = card.getByRole('button', { name: 'token', exact: true });
  const tools = async (): Promise<void> => {
    await word.focus();
    await page.keyboard.press('Enter');
  };
  await tools();
  await card.getByRole('button', { name: 'Keep it out of names and lists' }).press('Enter');
  await expect(page.getByText('1 edit', { exact: true })).toBeVisible();
  await settled(page);
  await expect(word).toHaveCount(0);
  await page.getByText('1 edit', { exact: true }).click();
  await expect(page.getByText('“token” names no topic')).toBeVisible();
  await page.keyboard.press('Control+z');
  await settled(page);
  await tools();
  await card.getByLabel('Count it as').selectOption({ label: 'cache' });
  await card.getByRole('button', { name: 'Join' }).press('Enter');
  await settled(page);
  await expect(page.getByText('“token” counts as “cache”')).toBeAttached();
  await page.keyboard.press('Control+z');
  await settled(page);
  await tools();
  await card.getByRole('button', { name: 'Leave it out of the analysis' }).press('Enter');
  await settled(page);
  await expect(page.getByText('“token” is left out of the analysis')).toBeAttached();
});

test('a hundred edits are undone and done again by keyboard', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('./');
  await settled(page);
  await page
    .getByRole('button', { name: /^LLM serving/ })
    .first()
    .click();
  const card = page.getByRole('complementary');
  await card.getByRole('button', { name: 'Rename' }).click();
  await card.getByLabel('New name').fill('First of all');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.getByText('1 edit', { exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the edits as a file' }).click();
  const first = readFileSync(await (await saving).path(), 'utf8');
  const bans = Array.from({ length: 100 }, (_, at) => `{"kind":"ban","term":"word${at}"}\n`);
  await page.getByLabel('Open edits from a file').setInputFiles({
    name: 'e.jsonl',
    mimeType: 'text/plain',
    buffer: Buffer.from(first + bans.join('')),
  });
  const list = page.locator('.drawer ol > li');
  await expect(list).toHaveCount(101);
  await page.getByRole('heading', { level: 1 }).click();
  for (let step = 0; step < 101; step += 1) await page.keyboard.press('Control+z');
  await settled(page);
  const named = page.locator('.panels h3').filter({ hasText: 'First of all' });
  await expect(named).toHaveCount(0);
  await expect(page.locator('header summary').filter({ hasText: /^0 edits/ })).toBeVisible();
  for (let step = 0; step < 101; step += 1) await page.keyboard.press('Control+Shift+z');
  await settled(page);
  await expect(named).toBeVisible();
  await expect(page.locator('header summary').filter({ hasText: /^101 edits/ })).toBeVisible();
});
