import type { Page } from '@playwright/test';
import { ownRis } from '../fixtures/own-files.ts';
import { drop, use } from './own-papers.ts';
import { expect, settled, test } from './page.ts';

async function start(page: Page): Promise<void> {
  await page.goto('./');
  await settled(page);
}

/** Drops the papers, uses them, and expects to be told in words that they could not be kept, with a file offered instead. */
async function expectUnkept(page: Page, reason: string): Promise<void> {
  await drop(page, { 'meadow.ris': ownRis(9) });
  await page.getByRole('button', { name: 'Use 36 papers' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText(reason);
  await expect(dialog.getByRole('alert')).toContainText(
    '“meadow” is there until this page is closed',
  );
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the papers as a file' }).click();
  expect((await saving).suggestedFilename()).toBe('meadow.project.json');
  await expect(dialog.getByRole('status')).toHaveText('Saved.');
  await dialog.getByRole('button', { name: 'Go on without' }).click();
  await settled(page);
  await expect(page.locator('main')).toContainText('36 of 36 records used');
}

test('a store from a newer version is told, left as it is, and a file offered', async ({
  page,
}) => {
  await start(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('undercurrent', 99);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await expectUnkept(page, 'written by a newer version of Undercurrent');
  const version = await page.evaluate(async () => (await indexedDB.databases())[0]?.version);
  expect(version).toBe(99);
});

test('a store without room is told, nothing half is kept, and a file offered', async ({ page }) => {
  await start(page);
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await expectUnkept(page, 'no room left');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The papers are not here' })).toBeVisible();
  await page.getByRole('button', { name: 'Your papers' }).click();
  await expect(page.getByRole('dialog')).not.toContainText('Kept in this browser');
});

/** The page in front: one behind draws nothing. */
async function inFront(page: Page, url: string): Promise<void> {
  await page.bringToFront();
  await page.goto(url);
  await settled(page);
}

test('papers of one name from two tabs are both kept, one with a number', async ({
  page,
  context,
}) => {
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) {
    await inFront(tab, './');
    await drop(tab, { 'meadow.ris': ownRis(9) });
    await expect(tab.getByRole('button', { name: 'Use 36 papers' })).toBeVisible();
  }
  await Promise.all(tabs.map((tab) => tab.evaluate(pressUse)));
  for (const tab of tabs) await expect.poll(() => tab.url()).toContain('corpus=own%3Ameadow');
  await inFront(page, './');
  await page.getByRole('button', { name: 'Your papers' }).click();
  const kept = page.getByRole('dialog').getByRole('listitem');
  await expect(kept.filter({ hasText: /36 papers, \d+ kB/ })).toHaveCount(2);
  await expect(kept.getByRole('button', { name: 'meadow 2', exact: true })).toBeVisible();
});

/** Presses “Use” without coming to the front. */
function pressUse(): void {
  const buttons = [...document.querySelectorAll('dialog button')];
  buttons
    .find(({ textContent }) => textContent.startsWith('Use'))
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

test('what is deleted in one tab is told in another, in words', async ({ page, context }) => {
  await start(page);
  await drop(page, { 'meadow.ris': ownRis(9) });
  await use(page);
  const other = await context.newPage();
  await inFront(other, page.url());
  await expect(other.locator('main')).toContainText('36 of 36 records used');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Your papers' }).click();
  await page.getByRole('button', { name: 'Delete meadow' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await settled(page);
  await other.bringToFront();
  await expect(other.locator('main')).toContainText('36 of 36 records used');
  await other.reload();
  await expect(other.getByRole('heading', { name: 'The papers are not here' })).toBeVisible();
});
