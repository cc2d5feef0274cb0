import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

const paletteOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Commands' });
const fieldOf = (page: Page): Locator => page.getByRole('combobox', { name: 'What to do' });

async function type(page: Page, letters: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type(letters);
}

async function act(page: Page, letters: string): Promise<void> {
  await type(page, letters);
  await page.keyboard.press('Enter');
  await expect(paletteOf(page)).toHaveCount(0);
}

test('the palette does by a few letters what the page’s buttons do, and gives the focus back', async ({
  page,
}) => {
  await page.goto('./');
  await settled(page);
  const palette = paletteOf(page);
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Control+k');
  await expect(fieldOf(page)).toBeFocused();
  for (let at = 0; at < 3; at += 1) {
    await page.keyboard.press('Tab');
    expect(
      await palette.evaluate(
        (node) => node.contains(document.activeElement) || document.activeElement === document.body,
      ),
    ).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(slider).toBeFocused();

  await act(page, '7 topics');
  await settled(page);
  await expect(page.locator('main article')).toHaveCount(7);
  await act(page, 'heat map');
  expect(page.url()).toContain('chart=heat-map');
  await act(page, 'only 2024');
  expect(decodeURIComponent(page.url())).toContain('filter=year=2024');
  await act(page, 'clear filters');
  expect(page.url()).not.toContain('filter=');
  await act(page, 'theme dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: /^Theme: dark/ })).toBeVisible();
  await act(page, 'reading list');
  await expect(page.getByRole('button', { name: 'Reading list', pressed: true })).toBeVisible();
});

test('the palette exports, reports and moves between views', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  for (const [letters, name] of [
    ['figure svg', 'undercurrent-topics.svg'],
    ['numbers csv', 'undercurrent-topics.csv'],
    ['save project', 'undercurrent.project.json'],
  ] as const) {
    const saving = page.waitForEvent('download');
    await act(page, letters);
    expect((await saving).suggestedFilename()).toBe(name);
  }
  await type(page, 'report');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'A report in one file' })).toBeVisible();
  await page.keyboard.press('Escape');

  await type(page, 'zzzz');
  await expect(paletteOf(page).getByRole('status')).toContainText('Nothing here is called “zzzz”');
  await page.keyboard.press('Escape');
  await act(page, 'search papers');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await act(page, 'go to corpus');
  await expect(page.locator('#main')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Corpus' })).toHaveAttribute('aria-current', 'page');
});

test('a question mark shows the keys, a slash goes to the search, and neither while one types', async ({
  page,
}) => {
  await page.goto('./');
  await settled(page);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('search the papers');
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('why? a/b');
  await expect(search).toHaveValue('why? a/b');
  await expect(keys).toHaveCount(0);
});
