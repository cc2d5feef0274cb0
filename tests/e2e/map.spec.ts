import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

function inspector(page: Page): Locator {
  return page.getByLabel('Inspector', { exact: true });
}

async function opened(page: Page): Promise<Locator> {
  await page.goto('./#/map?corpus=all');
  await settled(page);
  const canvas = page.locator('main canvas');
  await expect(canvas).toBeVisible();
  return canvas;
}

/** How many pixels of the canvas are painted. */
function painted(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const data = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) count += 1;
    return count;
  });
}

/** The middle of the paper that the tab stop stands at. */
async function spot(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('[data-current] circle').boundingBox();
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}

test('the map draws the papers and names every topic', async ({ page }) => {
  const canvas = await opened(page);
  await expect.poll(() => painted(canvas)).toBeGreaterThan(5000);
  await expect(page.locator('main svg [aria-label^="Topic "]')).toHaveCount(10);
});

test('a click on a paper opens its abstract', async ({ page }) => {
  await opened(page);
  const { x, y } = await spot(page);
  await page.mouse.click(x, y);
  await expect(inspector(page).locator('article, h2').first()).toBeVisible();
});

test('arrows walk from paper to paper, and Enter opens the one that is told', async ({ page }) => {
  await opened(page);
  const current = page.locator('[data-current]');
  await expect(page.locator('main svg [tabindex="0"]')).toHaveCount(1);
  await current.focus();
  const first = await current.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  const second = (await current.getAttribute('aria-label')) ?? '';
  expect(second).not.toBe(first);
  await expect(page.getByRole('tooltip')).toHaveText(second);
  await page.keyboard.press('Enter');
  await expect(inspector(page)).toContainText(second.split(' · ')[0] ?? '');
});

/** Draws round the papers in the middle of the map. */
async function drawRound(page: Page): Promise<void> {
  const canvas = await opened(page);
  await page.getByRole('button', { name: 'Draw round papers' }).click();
  const box = (await canvas.boundingBox())!;
  const at = (x: number, y: number): [number, number] => [
    box.x + x * box.width,
    box.y + y * box.height,
  ];
  await page.mouse.move(...at(0.35, 0.35));
  await page.mouse.down();
  for (const [x, y] of [
    [0.6, 0.35],
    [0.6, 0.75],
    [0.35, 0.75],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 4 });
  await page.mouse.up();
}

test('an outline opens the papers inside it, and they can be kept', async ({ page }) => {
  await drawRound(page);
  const said = Number(
    /(\d+) papers? inside your outline/.exec(await page.locator('main').innerText())?.[1],
  );
  expect(said).toBeGreaterThan(3);
  const heading = await inspector(page).locator('h2').innerText();
  const kinds = [...heading.matchAll(/\d+/g)].map(([count]) => Number(count));
  expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(said);
  await page.getByRole('button', { name: 'Keep only these' }).click();
  await expect(page.locator('main h1')).toContainText(`${said} records`);
});

test('an outline stays drawn where its papers are, and goes and comes with its filter', async ({
  page,
}) => {
  await drawRound(page);
  const outline = page.locator('main svg polygon');
  const box = async () => (await outline.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await expect(outline).toHaveCount(1);
  await page.getByRole('button', { name: 'Keep only these' }).click();
  await expect(outline).toHaveCount(1);
  const before = await box();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const near = await box();
  expect(near.width / before.width).toBeCloseTo(1.5, 1);
  expect(near.height / before.height).toBeCloseTo(1.5, 1);
  await page.getByRole('button', { name: 'Whole map' }).click();
  await page.getByRole('button', { name: /^Remove the filter id/ }).click();
  await expect(outline).toHaveCount(0);
  await page.goBack();
  await expect(outline).toHaveCount(1);
  expect(await box()).toEqual(before);
  await page.reload();
  await settled(page);
  await expect(page.locator('main canvas')).toBeVisible();
  await expect(outline).toHaveCount(0);
});

test('zoom buttons move the papers and the whole map comes back', async ({ page }) => {
  await opened(page);
  await page.locator('[data-current]').focus();
  const before = await spot(page);
  await page.keyboard.press('ArrowUp');
  const there = await spot(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await spot(page)).not.toEqual(there);
  await page.getByRole('button', { name: 'Whole map' }).click();
  await expect.poll(() => spot(page)).toEqual(there);
  expect(there).not.toEqual(before);
});

test('the figure is saved with its papers as shapes and its names as text', async ({ page }) => {
  await opened(page);
  await page.locator('summary', { hasText: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Figure as SVG' }).click();
  const stream = await (await download).createReadStream();
  let svg = '';
  for await (const chunk of stream) svg += String(chunk);
  expect(svg).toContain('LLM serving</text>');
  expect(svg.match(/a4\.5 4\.5 0 1 0 9 0a/g)?.length ?? 0).toBeGreaterThan(80);
});

test('the zoom is in the link, and a fresh reader sees what its sender saw', async ({
  page,
  context,
}) => {
  await page.goto('./#/map?corpus=all');
  await settled(page);
  const canvas = page.locator('main canvas');
  await expect(canvas).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain('zoom=2.25~0.5~0.5');
  const names = await page.locator('main svg text').allTextContents();
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  expect(names.length).toBeGreaterThan(3);
  await expect(other.locator('main svg text')).toHaveText(names);
  await page.getByRole('button', { name: 'Whole map' }).click();
  await expect.poll(() => page.url()).not.toContain('zoom=');
});

test('Back and Forward show the zoom that each step had', async ({ page }) => {
  await page.goto('./#/map');
  await settled(page);
  const names = page.locator('main svg text');
  const told = async () => [page.url().includes('zoom='), await names.allTextContents()];
  const whole = await told();
  await page.locator('[data-current]').focus();
  await page.keyboard.press('Enter');
  await expect(inspector(page).locator('h2')).toBeVisible();
  await page.getByRole('button', { name: 'Close the inspector' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => page.url()).toContain('zoom=');
  const near = await names.allTextContents();
  expect([true, near]).not.toEqual(whole);
  await page.goBack();
  await page.goBack();
  await expect.poll(told).toEqual(whole);
  await page.goForward();
  await page.goForward();
  await expect.poll(told).toEqual([true, near]);
});

test('a word left out of the analysis lays the map out anew, and undo brings it back', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto('./#/map');
  await settled(page);
  const canvas = page.locator('main canvas');
  const picture = () => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
  const before = await picture();
  const records = await page.locator('main h1').innerText();
  await page.locator('main svg [aria-label^="Topic "]').first().click();
  await inspector(page).locator('button.word').first().click();
  await inspector(page)
    .getByRole('button', { name: 'Leave it out of the analysis' })
    .press('Enter');
  await settled(page);
  // Without the panel, whether or not its topic is still there.
  await page.goto(page.url().replace(/[&]topic=\d+/, ''));
  await expect(inspector(page)).toHaveCount(0);
  await expect.poll(picture).not.toBe(before);
  await expect(page.locator('main h1')).toHaveText(records);
  await expect(page.locator('main svg [aria-label^="Topic "]')).toHaveCount(10);
  expect(await painted(canvas)).toBeGreaterThan(2000);
  await page.keyboard.press('Control+z');
  await settled(page);
  await expect.poll(picture).toBe(before);
});
