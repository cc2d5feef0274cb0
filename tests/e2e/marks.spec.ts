import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

/** How many papers the inspector shows: a list, one card, or none. */
async function opened(page: Page): Promise<number> {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toBeVisible();
  if ((await inspector.locator('article').count()) > 0) return 1;
  return inspector.locator('ul > li').count();
}

async function walk(
  page: Page,
  marks: Locator,
  saysOf: (mark: Locator) => Promise<number | null>,
): Promise<number> {
  const total = await marks.count();
  let walked = 0;
  for (let i = 0; i < total; i += 1) {
    const mark = marks.nth(i);
    const says = await saysOf(mark);
    if (says === null) continue;
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => opened(page), { message: (await mark.getAttribute('aria-label')) ?? '' })
      .toBe(says);
    walked += 1;
  }
  return walked;
}

const number = async (mark: Locator): Promise<number | null> => {
  const label = (await mark.getAttribute('aria-label')) ?? '';
  const match = /(\d+) of \d+/.exec(label);
  return match ? Number(match[1]) : null;
};

const charts = [
  ['dots', 'main article svg g[role=button]', 30],
  ['stacked', 'main svg g[data-mark]', 15],
  ['heat-map', 'main td button.cell', 30],
  ['table', 'main tbody td button', 30],
] as const;

for (const [chart, selector, least] of charts) {
  test(`by keyboard, every mark of the ${chart} opens as many papers as it says`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto(`./#/trends?chart=${chart}`);
    await settled(page);
    expect(await walk(page, page.locator(selector), number)).toBeGreaterThanOrEqual(least);
  });
}
