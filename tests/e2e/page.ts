import { expect, test as base, type Page } from '@playwright/test';

/** What must never happen on a page of the built app. */
interface Faults {
  foreign: string[];
  violations: string[];
  errors: string[];
}

/** Watches a page from before its first request. */
export async function watch(page: Page, origin: string): Promise<Faults> {
  const faults: Faults = { foreign: [], violations: [], errors: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) faults.foreign.push(url);
  });
  page.on('pageerror', (error) => faults.errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Types/i.test(message.text()))
      faults.violations.push(message.text());
    else if (message.type() === 'error') faults.errors.push(message.text());
  });
  return faults;
}

/** A test whose page is asserted, at its end, to have asked no other origin, broken no policy, thrown no error and written none to the console. */
export const test = base.extend<{ watched: Faults }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const faults = await watch(page, baseURL ?? '');
      await use(faults);
      expect(faults).toEqual({ foreign: [], violations: [], errors: [] });
    },
    { auto: true },
  ],
});

/** Waits until the topics are refined, nothing runs and nothing more is to appear. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  // By attributes, since a search by role asks the page for the style of every element.
  await expect(page.locator('[role=progressbar]')).toHaveCount(0, { timeout: 20_000 });
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Shows the page at a width and in a theme, and waits until nothing moves. */
export async function dressed(page: Page, width: number, theme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
  await settled(page);
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
}

export { expect };
