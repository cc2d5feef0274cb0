import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

/** What a reader sees of where they are: the address, the headings, what is pressed, ticked and chosen, and the panel. */
async function seen(page: Page): Promise<unknown> {
  await settled(page);
  await expect(page.locator('search [role=status]')).not.toHaveText(/searching/);
  if (/[?&](topic|paper|where)=/.test(page.url()))
    await expect(page.locator('aside h2')).toBeVisible();
  return page.evaluate(() => {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((one) =>
        // How well a topic is found again is measured and told later than all else.
        one.innerText.replaceAll(' (fragile)', '').replace(/\s+/g, ' '),
      );
    const inputs = [...document.querySelectorAll<HTMLInputElement>('main input, main select')];
    return {
      address: location.hash,
      title: document.title,
      headings: texts('main h1, main h2, aside h2'),
      pressed: texts('[aria-pressed=true]'),
      chips: texts('nav ul[aria-label] button'),
      values: inputs.map(({ type, checked, value }) => (type === 'checkbox' ? checked : value)),
    };
  });
}

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();
const go = (name: string) => (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const toggle = (name: string | RegExp) => (page: Page) => page.getByLabel(name).first().click();

const steps: ((page: Page) => Promise<unknown>)[] = [
  press('Heat map'),
  press('Share'),
  press('Table'),
  toggle('95 % intervals'),
  press('Papers'),
  press('Stacked'),
  go('Compare'),
  go('Emerging'),
  go('Papers'),
  go('Corpus'),
  go('Trends'),
  press('Reading list'),
  press('Both'),
  press('EuroMLSys'),
  press('Dots'),
  toggle('Papers placed by title'),
  (page) => page.getByLabel('Sorted by').selectOption('size'),
  (page) => page.locator('.panels h3 button').first().click(),
  press('Close the inspector'),
  (page) => page.getByRole('slider').fill('8'),
];

test('twenty steps are taken back by Back and taken again by Forward, each exactly', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('./');
  const states = [await seen(page)];
  const before = await page.evaluate(() => history.length);
  for (const step of steps) {
    await step(page);
    states.push(await seen(page));
  }
  expect(await page.evaluate(() => history.length)).toBe(before + steps.length);
  for (const state of states.slice(0, -1).reverse()) {
    await page.evaluate(() => history.back());
    await expect.poll(() => seen(page)).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await page.evaluate(() => history.forward());
    await expect.poll(() => seen(page)).toEqual(state);
  }
});

test('each search that rested, was sent or left is a step of its own, and its letters are none', async ({
  page,
}) => {
  await page.goto('./#/papers');
  const states = [await seen(page)];
  const before = await page.evaluate(() => history.length);
  const search = page.getByRole('searchbox');
  await search.pressSequentially('fed');
  await page.waitForTimeout(1000);
  states.push(await seen(page));
  await search.fill('scheduling');
  await page.keyboard.press('Enter');
  states.push(await seen(page));
  await search.fill('gpu');
  await search.blur();
  states.push(await seen(page));
  await search.fill('llm');
  await search.blur();
  states.push(await seen(page));
  await page.getByRole('button', { name: 'Remove the search for llm' }).click();
  states.push(await seen(page));
  expect(await page.evaluate(() => history.length)).toBe(before + 5);
  for (const state of states.slice(0, -1).reverse()) {
    await page.evaluate(() => history.back());
    await expect.poll(() => seen(page)).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await page.evaluate(() => history.forward());
    await expect.poll(() => seen(page)).toEqual(state);
  }
});

test('a search that is typed on after Back does not take the step that was gone back to', async ({
  page,
}) => {
  await page.goto('./#/papers');
  await settled(page);
  const search = page.getByRole('searchbox');
  await search.pressSequentially('llm');
  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).not.toContain('q=');
  await search.pressSequentially('gpu');
  await expect.poll(() => page.url()).toContain('q=gpu');
  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).not.toContain('q=');
});
