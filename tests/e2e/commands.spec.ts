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
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await type(page, 'zzzz');
  await expect(paletteOf(page).getByRole('status')).toContainText('Nothing here is called “zzzz”');
  await page.keyboard.press('Escape');
  await expect(paletteOf(page)).toHaveCount(0);
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
  for (const what of ['search the papers', 'its topic', 'the whole map', 'a page, the first'])
    await expect(keys).toContainText(what);
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('why? a/b');
  await expect(search).toHaveValue('why? a/b');
  await expect(keys).toHaveCount(0);
});

test('the palette prints the view, once, when it is no longer over it', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const open = document.querySelector('dialog[open]') !== null;
      document.documentElement.dataset['printed'] = [
        ...(document.documentElement.dataset['printed'] ?? '').split(' ').filter(Boolean),
        open ? 'palette' : 'view',
      ].join(' ');
    };
  });
  await page.goto('./');
  await settled(page);
  await act(page, 'print');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'view');
});

/** From the same page a press and a command lead to the same address. */
const alike: readonly [scene: string, press: (page: Page) => Promise<unknown>, letters: string][] =
  [
    ['map', (page) => page.getByRole('button', { name: 'Zoom in' }).click(), 'zoom in'],
    ['map?zoom=4~0.5~0.5', (page) => page.getByText('Whole map').click(), 'whole map'],
    ['map', (page) => page.getByRole('button', { name: 'Table' }).click(), 'map table'],
    [
      'papers',
      (page) => page.getByRole('columnheader').getByText('Year').click(),
      'papers sorted year',
    ],
    ['compare', (page) => page.getByRole('button', { name: 'Swap' }).click(), 'swap'],
    [
      'emerging',
      (page) => page.getByRole('button', { name: 'Shuffle the years' }).click(),
      'shuffle the years',
    ],
    [
      'papers?paper=euromlsys-2024-1e2j5cpduz',
      (page) => page.getByRole('button', { name: 'Leave this record out' }).click(),
      'leave this record out',
    ],
    ['trends', (page) => page.getByRole('slider').fill('12'), 'k 12'],
  ];

test('a command leads to where the press of its button does', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto('./');
  await settled(page);
  for (const [scene, press, letters] of alike) {
    const addresses: string[] = [];
    for (const go of [press, (one: Page) => act(one, letters)]) {
      await page.goto(`./#/${scene}`);
      await settled(page);
      const before = page.url();
      await go(page);
      await expect.poll(() => page.url()).not.toBe(before);
      await settled(page);
      addresses.push(page.url());
    }
    expect(addresses[1]).toBe(addresses[0]);
  }
});

test('the palette draws round papers, renames the open topic and takes a seed that is typed', async ({
  page,
}) => {
  await page.goto('./#/map?topic=0');
  await settled(page);
  await act(page, 'lasso');
  await expect(
    page.getByRole('button', { name: 'Draw round papers', pressed: true }),
  ).toBeVisible();
  await act(page, 'rename the topic');
  const name = page.getByRole('textbox', { name: 'New name' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Serving');
  await page.keyboard.press('Enter');
  await expect(page.locator('aside h2')).toContainText('Serving');
  await act(page, 'seed 42');
  await expect.poll(() => page.url()).toContain('seed=42');
});

test('the palette leaves out a word that names no topic', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await palette.getByRole('combobox').fill('stop latency');
  await expect(palette.getByRole('option').first()).toContainText(
    'Leave the word latency out of the analysis',
  );
  await page.keyboard.press('Enter');
  await settled(page);
  await page.getByText('1 edit', { exact: true }).click();
  await expect(page.locator('.drawer')).toContainText('“latency” is left out of the analysis');
});

test('Escape closes the palette and leaves what is open beside the view', async ({ page }) => {
  await page.goto('./#/trends?topic=0');
  await settled(page);
  await expect(page.locator('aside h2')).toBeVisible();
  await type(page, 'map');
  await page.keyboard.press('Escape');
  await expect(paletteOf(page)).toHaveCount(0);
  await expect(page.locator('aside h2')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('aside')).toHaveCount(0);
});
