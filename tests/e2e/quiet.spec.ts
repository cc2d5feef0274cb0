import type { Browser, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds by the clock, and of processor time, which is left out of the shortest. */
  dur: number;
  tdur?: number;
  args: { name?: string };
}

/**
 * What the page's own thread worked longer than 50 ms on, in milliseconds, while something is done. Work is counted in processor
 * time: what another program takes from it on a busy machine is no work. `npm run bench:open` prints the time by the clock.
 */
async function longTasks(browser: Browser, page: Page, act: () => Promise<void>) {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await act();
  await settled(page);
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const own = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && own.has(`${pid} ${tid}`),
  );
  expect(tasks.length, 'tasks seen in the trace').toBeGreaterThan(50);
  return tasks.map(({ dur, tdur = dur }) => Math.round(tdur / 1000)).filter((ms) => ms > 50);
}

test('nothing on the page takes over 50 ms while it loads', async ({ browser, page }) => {
  expect(await longTasks(browser, page, async () => void (await page.goto('./')))).toEqual([]);
});

test('nothing on the page takes over 50 ms while topics are computed', async ({
  browser,
  page,
}) => {
  await page.goto('./');
  await settled(page);
  const fourteen = async () => {
    await page.locator('input[type=range]').fill('14');
    await expect(page.locator('main article')).toHaveCount(14);
  };
  expect(await longTasks(browser, page, fourteen)).toEqual([]);
});

test('nothing on the page takes over 50 ms with both corpora and twenty topics', async ({
  browser,
  page,
}) => {
  await page.goto('./');
  await settled(page);
  const twenty = async () => {
    await page.locator('header button', { hasText: 'Both' }).click();
    await settled(page);
    await page.locator('input[type=range]').fill('20');
    await expect(page.locator('main article')).toHaveCount(20);
  };
  expect(await longTasks(browser, page, twenty)).toEqual([]);
});

for (const view of ['Compare', 'Emerging']) {
  test(`nothing on the page takes over 50 ms on the way to ${view}`, async ({ browser, page }) => {
    await page.goto('./#/trends?corpus=all');
    await settled(page);
    const go = async () => {
      await page.locator('nav a', { hasText: view }).click();
      await settled(page);
      await expect(page.locator('main table').first()).toBeVisible();
    };
    expect(await longTasks(browser, page, go)).toEqual([]);
  });
}
