import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

const widths = [320, 768, 1440];
const looks = ['light', 'dark', 'forced colours'] as const;

/** Axe finds nothing and nothing stands out sideways, in each colour and width. */
async function expectNoFault(page: Page, what: string): Promise<void> {
  for (const width of widths) {
    for (const look of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({
        colorScheme: look === 'dark' ? 'dark' : 'light',
        forcedColors: look === 'forced colours' ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect.soft(faults, `${what}, ${look}, ${width} px`).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(beyond, `${what}, ${look}, ${width} px`).toBeLessThanOrEqual(0);
    }
  }
}

/** How many sheets of this paper the page takes. */
async function sheets(page: Page, format: string): Promise<number> {
  const text = (await page.pdf({ format })).toString('latin1');
  return text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const view of ['trends', 'compare', 'emerging', 'map', 'papers', 'corpus']) {
  test(`${view} has no fault in any colours at any width, and prints on one sheet`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.goto(`./#/${view}`);
    await settled(page);
    await expectNoFault(page, view);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await settled(page);
    expect(await sheets(page, 'A4')).toBe(1);
    expect(await sheets(page, 'Letter')).toBe(1);
  });
}

const dialogs: [name: string, open: (page: Page) => Promise<unknown>][] = [
  ['the palette', (page) => page.keyboard.press('Control+k')],
  ['the list of keys', (page) => page.keyboard.press('?')],
  ['the report', (page) => page.getByRole('button', { name: 'Report' }).click()],
  ['the import', (page) => page.getByRole('button', { name: 'Your papers' }).click()],
];

test('no dialog has a fault in any colours at any width', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('./');
  await settled(page);
  for (const [name, open] of dialogs) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoFault(page, name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
