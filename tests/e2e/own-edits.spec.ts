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

async function openMeadow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Your papers' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'meadow', exact: true }).click();
  await expect(page.locator('main')).toContainText('36 of 36 records used', { timeout: 20_000 });
  await settled(page);
}

test('edits are there again when their papers are opened again, with a line that says so and takes it back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const named = (name: string) => page.locator('.panels h3').filter({ hasText: name });
  const restored = page.getByText('In force again, as you left these papers: 1 edit.');
  await page.goto('./');
  await settled(page);
  await renameFirst(page, 'Mine');
  await drop(page, { 'meadow.ris': ownRis(9) });
  await use(page);
  await expect(restored).toHaveCount(0);
  await renameFirst(page, 'Chirping');

  await page.getByRole('button', { name: 'EuroMLSys' }).click();
  await settled(page);
  await expect(named('Mine')).toBeVisible();
  await expect(restored).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(named('Mine')).toBeVisible();

  await openMeadow(page);
  await expect(named('Chirping')).toBeVisible();
  await expect(restored).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await settled(page);
  await expect(named('Chirping')).toHaveCount(0);
  await expect(restored).toHaveCount(0);
  await expect(page.getByText('0 edits · more kept')).toBeVisible();
  await page.goBack();
  await settled(page);
  await expect(named('Chirping')).toBeVisible();
  await page.goForward();
  await settled(page);

  // What was taken back stays so, a link shows what it says, and the bare address what was in force.
  await page.goto('#/trends?k=9');
  await page.reload();
  await settled(page);
  await expect(page.getByText('0 edits · more kept')).toBeVisible();
  await openMeadow(page);
  await expect(named('Chirping')).toHaveCount(0);
  await page.goto('about:blank');
  await page.goto('./');
  await settled(page);
  await expect(named('Mine')).toHaveCount(0);
  await page.getByText('0 edits · more kept').click();
  await page.getByRole('button', { name: 'Take up' }).first().click();
  await settled(page);
  await page.goto('about:blank');
  await page.goto('./');
  await settled(page);
  await expect(named('Mine')).toBeVisible();
  await expect(restored).toBeVisible();
});

test('edits, names and colours are there again when papers are added to one’s own, with a line that says so and takes it back', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const named = (name: string) => page.locator('.panels h3').filter({ hasText: name });
  await page.goto('./');
  await settled(page);
  await drop(page, { 'meadow.ris': ownRis(3) });
  await use(page);
  await renameFirst(page, 'Chirping');
  const heads = page.locator('.panels article');
  const coloured = () =>
    heads.evaluateAll((all) =>
      all
        .map((one) => [
          (one.querySelector('h3 button')?.textContent ?? '').split(',')[0],
          getComputedStyle(one).getPropertyValue('--colour'),
        ])
        .sort(),
    );
  const before = await coloured();

  await drop(page, { 'meadow-2.ris': ownRis(4) });
  await use(page);
  await expect(named('Chirping')).toBeVisible();
  // Of 16 papers there are five topics, and the fifth is made of the concerts.
  const kept = before.filter(([name]) => name !== 'concert acoustics');
  expect(kept).toHaveLength(3);
  expect(await coloured()).toEqual(expect.arrayContaining(kept));
  const told =
    'Most of these papers are those of “meadow”, so what you edited there is in force here too: 1 edit.';
  await expect(page.getByText(told)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await settled(page);
  await expect(named('Chirping')).toHaveCount(0);
  await page.getByRole('button', { name: 'Your papers' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'meadow', exact: true }).click();
  await expect(named('Chirping')).toBeVisible();

  await page.getByRole('button', { name: 'Your papers' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'meadow-2', exact: true }).click();
  await expect(page.locator('main')).toContainText('16 of 16 records used', { timeout: 20_000 });
  await settled(page);
  await expect(named('Chirping')).toHaveCount(0);
});

test('topics of one’s own papers keep name and colour through an edit, another number of topics and a reload', async ({
  page,
}) => {
  await page.goto('./');
  await settled(page);
  await drop(page, { 'meadow.ris': ownRis(9) });
  await use(page);
  const called = (): Promise<Record<string, string>> =>
    page
      .locator('.panels h3')
      .evaluateAll((heads) =>
        Object.fromEntries(
          heads.map((head) => [
            (head.querySelector('button')?.textContent ?? '').split(',')[0] ?? '',
            getComputedStyle(head.closest('article') ?? head).getPropertyValue('--colour') +
              (head.querySelector('svg')?.innerHTML ?? ''),
          ]),
        ),
      );
  const start = await called();
  await page.locator('.panels h3 button').last().click();
  const card = page.getByRole('complementary');
  await card.getByRole('button', { name: 'Merge' }).click();
  await card.getByLabel('Take in the papers of').selectOption({ index: 1 });
  await card.getByRole('button', { name: 'Merge' }).last().click();
  await settled(page);
  const merged = await called();
  expect(start).toMatchObject(merged);
  expect(Object.keys(merged)).toHaveLength(Object.keys(start).length - 1);
  await page.keyboard.press('Control+z');
  await settled(page);
  expect(await called()).toEqual(start);

  const slider = page.getByRole('slider', { name: 'Topics' });
  await slider.press('ArrowLeft');
  await settled(page);
  const fewer = await called();
  const kept = Object.keys(fewer).filter((name) => name in start);
  expect(kept.length).toBeGreaterThan(2);
  for (const name of kept) expect([name, fewer[name]]).toEqual([name, start[name]]);
  await page.reload();
  await settled(page);
  expect(await called()).toEqual(fewer);
});
