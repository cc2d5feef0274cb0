import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';
import { stretchYears } from './stretched.ts';

/** How many papers the inspector shows: a list, one card, or none. */
async function opened(page: Page): Promise<number> {
  return page.evaluate(() => {
    const inspector = document.querySelector('aside[aria-label="Inspector"]');
    if (!inspector) return -1;
    return inspector.querySelector('article') ? 1 : inspector.querySelectorAll('ul > li').length;
  });
}

/** What a mark says it holds, from its label: those of a year, with those placed by title. */
function said(label: string): number | null {
  const all = /all (\d+) papers/.exec(label) ?? /opens (\d+) papers?/.exec(label);
  if (all) return Number(all[1]);
  // A topic of the ladder, and what flows from one to the next.
  const held = /one of \d+ topics: (\d+) papers?/.exec(label) ?? /^(\d+) papers? in /.exec(label);
  if (held) return Number(held[1]);
  const counted = /(\d+) of \d+/.exec(label);
  const titled = /(\d+) placed by title/.exec(label);
  if (!counted && !titled) return null;
  return Number(counted?.[1] ?? 0) + Number(titled?.[1] ?? 0);
}

/** Opens every mark by the keyboard and by the mouse, and expects as many papers as it says, and the mark itself to be there still on coming back. */
async function walk(page: Page, marks: Locator): Promise<number> {
  let walked = 0;
  for (const mark of await marks.elementHandles()) {
    const label = (await mark.getAttribute('aria-label')) ?? '';
    const says = said(label);
    if (says === null) continue;
    for (const act of ['keyboard', 'mouse'] as const) {
      if (act === 'mouse') await mark.dispatchEvent('click');
      else {
        await mark.focus();
        await page.keyboard.press('Enter');
      }
      await expect.poll(() => opened(page), { message: `${act}: ${label}`, intervals }).toBe(says);
      await page.evaluate(() => history.back());
      await expect
        .poll(() => opened(page), { message: `back from ${label}`, intervals })
        .not.toBe(says);
      expect(await mark.evaluate((node) => node.isConnected), label).toBe(true);
    }
    walked += 1;
  }
  return walked;
}

/** Milliseconds between two looks. */
const intervals = [10, 20, 50, 100];

const charts = [
  ['the denominators of the finding', '#/trends', 'main figure svg [role=button]', 6],
  ['the dots', '#/trends', 'main article .plot svg [role=button]', 30],
  [
    'the dots with papers placed by title',
    '#/trends?titles=shown',
    'main article .plot svg [role=button]',
    35,
  ],
  [
    'the dots of venues side by side',
    '#/trends?corpus=reading-list',
    'main article .plot svg [role=button]',
    70,
  ],
  ['the shares', '#/trends?measure=share', 'main article .plot svg [role=button]', 30],
  ['the stacked chart', '#/trends?chart=stacked', 'main svg [data-mark]', 15],
  [
    'the stacked charts of both collections',
    '#/trends?corpus=all&chart=stacked',
    'main svg [data-mark]',
    50,
  ],
  ['the heat map', '#/trends?chart=heat-map', 'main td button.cell', 30],
  ['the table of topics', '#/trends?chart=table', 'main tbody td button', 30],
  ['the dumbbells', '#/compare', 'main [data-side]', 20],
  [
    'the words of a comparison',
    '#/compare',
    'main section table td button[aria-label*=" say "]',
    20,
  ],
  ['the table of a comparison', '#/compare?form=table', 'main .scroll tbody td button', 20],
  ['the lines of dots', '#/emerging', 'main td.plot svg [role=button]', 60],
  [
    'the table of what moved',
    '#/emerging?form=table',
    'main .scroll tbody tr:nth-child(-n+20) td button',
    50,
  ],
  [
    'the shuffled years',
    '#/emerging?shuffles=3',
    'main svg[aria-label*="years shuffled"] [role=button]',
    3,
  ],
  ['the bursts and first seen', '#/emerging', 'main section section li button', 5],
] as const;

for (const [name, hash, selector, least] of charts) {
  test(`every mark of ${name} opens as many papers as it says, by keyboard and by mouse`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto(`./${hash}`);
    await settled(page);
    expect(await walk(page, page.locator(selector))).toBeGreaterThanOrEqual(least);
  });
}

test('every mark of the ladder opens as many papers as it says, by keyboard and by mouse', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('./#/map');
  await settled(page);
  await page.getByRole('button', { name: 'Draw the ladder' }).click();
  const ladder = page.getByRole('region', { name: 'How topics split' });
  await expect(ladder.getByRole('button', { name: /^6 topics:/ })).toBeVisible({ timeout: 20_000 });
  await ladder.getByRole('button', { name: 'Stop' }).click();
  const marks = ladder.locator('svg [data-mark]');
  // Four, five and six topics, and at least one flow out of each of the first nine.
  expect(await walk(page, marks)).toBeGreaterThanOrEqual(4 + 5 + 6 + 9);
});

test('every mark of charts of many years opens as many papers as it says, by keyboard and by mouse', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await stretchYears(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const many = [
    ['#/trends', 'main figure svg [role=button]', 7],
    ['#/trends', 'main article .plot svg [role=button]', 70],
    ['#/trends?chart=lines', 'main svg .line [data-mark]', 70],
  ] as const;
  for (const [hash, selector, least] of many) {
    await page.goto('about:blank');
    await page.goto(`./${hash}`);
    await settled(page);
    expect(await walk(page, page.locator(selector)), selector).toBeGreaterThanOrEqual(least);
  }
});

test('a heat map too wide for a telephone stands in blocks, each cell of the last opening as many papers as it says', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./#/trends?corpus=all&chart=heat-map');
  await settled(page);
  const tables = page.locator('main .scroll:has(td button.cell)');
  // Four years of the workshop, and four and three of the seven venues with one or two years.
  await expect(tables).toHaveCount(3);
  const hidden = await tables.evaluateAll((all) =>
    all.map((table) => table.scrollWidth - table.clientWidth),
  );
  expect(hidden).toEqual([0, 0, 0]);
  await expect(tables.last().locator('thead')).toContainText('SOSP');
  // Ten topics in three columns.
  expect(await walk(page, tables.last().locator('td button.cell'))).toBe(30);
});

test('arrows go from paper to paper of the map, and each opens the one that is told', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto('./#/map');
  await settled(page);
  const current = page.locator('main svg [data-current]');
  await current.focus();
  const told = new Set<string>();
  const steps = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press(steps[Math.floor(step / 7) % 4]!);
    const label = (await current.getAttribute('aria-label')) ?? '';
    if (told.has(label)) continue;
    told.add(label);
    await page.keyboard.press('Enter');
    const card = page.getByLabel('Inspector', { exact: true }).locator('article');
    await expect(card).toContainText(label.split(' · ')[0]!);
    await page.evaluate(() => history.back());
    await expect(card).toHaveCount(0);
    await current.focus();
  }
  expect(told.size).toBeGreaterThanOrEqual(15);
});

test('every chart of a line-up opens the papers it is made of, once it was told', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto('./#/emerging?chance=line-up');
  await settled(page);
  await page.getByRole('button', { name: 'Show the true one' }).click();
  const marks = page.locator('main .charts button');
  expect(await walk(page, marks)).toBe(20);
});

test('every dot of every chart is a paper that a click opens', async ({ page }) => {
  for (const [hash, selector] of [
    ['#/trends', 'main figure svg circle.open'],
    ['#/trends?titles=shown', 'main article .plot circle'],
    ['#/emerging', 'main tbody tr:has(p) td.plot circle'],
  ] as const) {
    await page.goto(`./${hash}`);
    await settled(page);
    const addresses = await page.locator(selector).evaluateAll((dots) =>
      dots.map((dot) => {
        dot.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        return new URLSearchParams(location.hash.split('?')[1]).get('paper');
      }),
    );
    expect(addresses.length).toBeGreaterThanOrEqual(57);
    expect(addresses).not.toContain(null);
    if (!hash.includes('emerging')) expect(new Set(addresses).size).toBe(addresses.length);
    await expect.poll(() => opened(page)).toBe(1);
  }
});
