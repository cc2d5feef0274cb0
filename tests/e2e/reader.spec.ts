import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

const address = './#/papers?corpus=all&paper=asplos-2024-25d50a4ou7';

/** Opens a paper on LLM serving that says the word several times. */
async function read(page: Page): Promise<Locator> {
  await page.goto(address);
  await settled(page);
  const card = page.getByRole('complementary', { name: 'Inspector' });
  await expect(card.getByText('Underlined: what puts the paper in')).toBeVisible();
  return card;
}

test('the sums under an abstract are its margin, which the card shows beside both topics', async ({
  page,
}) => {
  const card = await read(page);
  const said = await card.getByText('Underlined: what puts').innerText();
  const [words = 0, others = 0, margin = 0] = (said.match(/−?\.\d{3}/g) ?? []).map((figure) =>
    Number(figure.replace('−', '-')),
  );
  expect(words).toBeGreaterThan(0);
  expect(Math.abs(words + others - margin)).toBeLessThanOrEqual(0.0011);
  await expect(card.getByText(/; margin \./)).toContainText(
    `margin ${margin.toFixed(2).replace(/^0/, '')}`,
  );
});

test('an underlined word tells what it adds to the keyboard and opens the papers that say it', async ({
  page,
}) => {
  const card = await read(page);
  const word = card.getByRole('button', { name: 'LLM', exact: true });
  await word.first().focus();
  await expect(page.getByRole('tooltip')).toHaveText(/^“LLM” adds \.\d{3} of the margin, \.\d{3}$/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tooltip')).not.toContainText('“LLM”');
  await expect(card.locator('.abstract [tabindex="0"]')).toHaveCount(1);
  await word.last().click();
  await expect(page.getByText(/says “llm”/i).first()).toBeVisible();
});

test('the most alike come with their cosine, nearest first, and open their card', async ({
  page,
}) => {
  const card = await read(page);
  const list = card.getByRole('listitem').filter({ has: page.locator('.n') });
  await expect(list).toHaveCount(8);
  const figures = (await list.locator('.n').allInnerTexts()).map(Number);
  expect(figures).toEqual([...figures].sort((a, b) => b - a));
  const title = await list.first().getByRole('button').innerText();
  await list.first().getByRole('button').click();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(title);
});

test('a paper is copied as BibTeX', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const card = await read(page);
  await card.getByRole('button', { name: 'Copy as BibTeX' }).click();
  await expect(card.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('@inproceedings{oh2024exegpt');
  expect(text).toContain('title        = {ExeGPT: Constraint-Aware Resource Scheduling for LLM');
  // What only this program reads is for files, not for someone's list of references.
  expect(text).not.toContain('undercurrent');
});

test('where the browser refuses the clipboard, that is said and the text stands to be copied', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  const card = await read(page);
  await card.getByRole('button', { name: 'Copy as BibTeX' }).click();
  await expect(card.getByRole('alert')).toContainText('does not let the page copy');
  const text = card.getByRole('textbox', { name: 'The paper as BibTeX' });
  await expect(text).toBeFocused();
  expect(await text.inputValue()).toContain('@inproceedings{oh2024exegpt');
});
