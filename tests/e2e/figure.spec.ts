import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

async function save(page: Page, item: string): Promise<Buffer> {
  await page.locator('summary', { hasText: 'Export' }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: item }).click();
  return readFileSync(await (await download).path());
}

interface Shown {
  screen: string;
  svg: string;
  box: { x: number; y: number; width: number; height: number };
}

/** The share of a picture's pixels of which a channel differs by more than a sixteenth of its range. */
async function differing(page: Page, shown: Shown): Promise<number> {
  return page.evaluate(async ({ screen, svg, box }) => {
    const pixels = async (source: string, x: number, y: number): Promise<Uint8ClampedArray> => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: box.width, height: box.height });
      const context = canvas.getContext('2d');
      context?.drawImage(image, -x, -y);
      return context?.getImageData(0, 0, box.width, box.height).data ?? new Uint8ClampedArray();
    };
    const a = await pixels(`data:image/png;base64,${screen}`, box.x, box.y);
    const b = await pixels(`data:image/svg+xml;base64,${svg}`, 16, 16);
    let count = 0;
    for (let at = 0; at < a.length; at += 4)
      if ([0, 1, 2].some((channel) => Math.abs(a[at + channel]! - b[at + channel]!) > 16))
        count += 1;
    return (4 * count) / a.length;
  }, shown);
}

const figures: Record<string, string> = {
  trends: 'main > div',
  'trends?corpus=all': 'main > div',
  'trends?measure=share&intervals=shown': 'main > div',
  'trends?chart=stacked': 'main > div',
  'trends?chart=heat-map': 'main > div',
  compare: 'main section:has([data-side])',
  emerging: 'main section:has(tbody svg)',
  map: 'main div:has(> .map)',
};

for (const [scene, place] of Object.entries(figures))
  test(`the SVG of ${scene} is what the screen shows, but for 1 in 1,000 pixels`, async ({
    page,
    context,
  }) => {
    await page.goto(`./#/${scene}`);
    await settled(page);
    const svg = await save(page, 'Figure as SVG');
    await page.mouse.move(1, 1);
    const figure = page.locator(place).last();
    const { x = 0, y = 0, width = 0, height = 0 } = (await figure.boundingBox()) ?? {};
    expect(width * height).toBeGreaterThan(100_000);
    // Buttons beside a chart are no part of it.
    await page.locator('[data-no-figure]').evaluateAll((beside) => {
      for (const one of beside as HTMLElement[]) one.style.visibility = 'hidden';
    });
    const screen = await page.screenshot({ fullPage: true });
    const top = await page.evaluate(() => scrollY);
    const alone = await context.newPage();
    // The file ends where the figure does, which may be before its room on the page.
    const drawn = Number(/ width="([\d.]+)"/.exec(svg.toString())?.[1]) - 32;
    const box = {
      ...{ x, y: y + top },
      ...{ width: Math.floor(Math.min(width, drawn)), height: Math.floor(height) },
    };
    const shown = { screen: screen.toString('base64'), svg: svg.toString('base64'), box };
    expect(await differing(alone, shown)).toBeLessThan(0.001);
  });

test('the SVG of trends does not show where the pointer was', async ({ page }) => {
  await page.goto('./#/trends');
  await settled(page);
  const title = page.locator('main h3 button').first();
  const lineUnder = () => title.evaluate((it) => getComputedStyle(it).textDecorationLine);
  const plain = await save(page, 'Figure as SVG');
  await page.locator('main summary', { hasText: 'Export' }).click();
  await page.getByRole('button', { name: 'Figure as SVG' }).focus();
  await title.hover();
  expect(await lineUnder()).toBe('underline');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect(readFileSync(await (await download).path()).toString()).toBe(plain.toString());
  await expect.poll(lineUnder).toBe('underline');
});

test('the numbers saved as CSV, read by another parser, equal the table', async ({ page }) => {
  await page.goto('./#/trends?chart=table');
  await settled(page);
  const text = (await save(page, 'Numbers as CSV')).toString();
  const { data, errors } = papaparse.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  const rows = data.filter(({ kind, papers }) => kind === 'topic' && papers !== '');
  const said = rows.map(
    ({ papers, of, venue, year, name }) => `${papers} of ${of} in ${venue} ${year}, ${name}`,
  );
  const shown = await page
    .locator('main table tbody td button[aria-label*=" in EuroMLSys"]')
    .evaluateAll((list) => list.map((button) => button.getAttribute('aria-label') ?? ''));
  expect(shown).toHaveLength(said.length);
  expect(shown.length).toBeGreaterThan(25);
  for (const label of shown)
    expect(said.filter((row) => `${row},`.startsWith(`${label},`))).toHaveLength(1);
});
