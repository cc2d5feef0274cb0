import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

const inspectorOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

async function open(page: Page, hash: string): Promise<Locator> {
  await page.goto(`./${hash}`);
  await settled(page);
  return inspectorOf(page);
}

for (const scene of ['corpus=all', 'corpus=reading-list', 'titles=shown', 'filter=year%3D2024']) {
  test(`the words of a topic open as many papers as they say, with ${scene}`, async ({ page }) => {
    test.setTimeout(90_000);
    for (const topic of [0, 3]) {
      const card = await open(page, `#/trends?${scene}&topic=${topic}`);
      const words = card
        .locator('ul')
        .first()
        .getByRole('button', { name: / on the topic says? / });
      const total = await words.count();
      for (let i = 0; i < total; i += 1) {
        const said = Number(await words.nth(i).innerText());
        await words.nth(i).click();
        if (said === 1) await expect(card.locator('article')).toBeVisible();
        else await expect(card.locator('li')).toHaveCount(said);
        await page.goBack();
        await expect(card.getByRole('heading', { name: /^Words/ })).toBeVisible();
      }
    }
  });
}

test('a wrong link is marked as such, with the paper it leads to', async ({ page }) => {
  const card = await open(page, '#/papers?corpus=all&paper=eurosys-2025-5pf6rhnsnc');
  await expect(card.getByText('Read the paper')).toHaveCount(0);
  await expect(card.locator('a.wrong')).toHaveText(/The link in the source/);
  await expect(card.locator('.doubt').first()).toContainText(
    'it leads to Efficient Stream Join Processing',
  );
  await expect(
    card.locator('code mark').filter({ hasText: '10.1145/3625549.3658833' }),
  ).toBeVisible();
  await card.locator('.doubt button').first().click();
  await expect(card.locator('h2')).toHaveText(/Efficient Stream Join Processing/);
});

test('authors copied from another row are marked as such, with the paper whose they are', async ({
  page,
}) => {
  const card = await open(page, '#/papers?corpus=all&paper=eurosys-2025-1y5k9u0in3');
  await expect(card.locator('.doubt')).toContainText('not this paper’s authors but those of JABAS');
  await expect(card.locator('code mark').filter({ hasText: 'Gyeongchan Yun' })).toBeVisible();
});

test('a card shows award, stars, code and affiliations as the source has them', async ({
  page,
}) => {
  const card = inspectorOf(page);
  await page.goto('./#/papers?corpus=reading-list');
  await settled(page);
  await page.getByRole('button', { name: /^Centauri/ }).click();
  await expect(card).toContainText('Best Paper');
  await expect(card).toContainText('(Peking University)');
});

test('the heading of a list says what is in it', async ({ page }) => {
  const list = await open(page, '#/papers?where=kind%3Dkeynote');
  await expect(list.locator('h2')).toHaveText('6 keynotes');
  await expect(list).toContainText('Keynotes in EuroMLSys');
  await open(page, '#/papers?where=&filter=year%3D2021,kind%3Dkeynote');
  await expect(list.locator('h2')).toHaveText('2 keynotes');
  await expect(list).toContainText('within the filters: 2021 · keynotes');
});

test('keynotes and papers placed by title are in no topic unless the switch is on', async ({
  page,
}) => {
  await open(page, '#/papers?filter=kind%3Dkeynote');
  await expect(page.locator('main .row .topic').first()).toHaveText('no topic');
  await page.goto('./#/papers?filter=year%3D2022,kind%3Dpaper%7Cposter');
  await settled(page);
  const topics = page.locator('main .row .topic');
  expect(new Set(await topics.allInnerTexts())).toEqual(new Set(['no topic']));
  await page.goto('./#/papers?filter=year%3D2022,kind%3Dpaper%7Cposter&titles=shown');
  await settled(page);
  await expect(topics.filter({ hasText: 'by title' }).first()).toBeVisible();
});

test('by keyboard the focus goes into the inspector and back to where it was', async ({ page }) => {
  await open(page, '#/trends');
  const mark = page.locator('main article svg [role=button][tabindex="0"]').nth(1);
  await mark.focus();
  await page.keyboard.press('Enter');
  const card = inspectorOf(page);
  await expect(card.locator('h2')).toBeFocused();
  const first = card.locator('li button').first();
  if (await first.count()) {
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(card.locator('article h2')).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test('a mouse leaves the focus where it is', async ({ page }) => {
  await open(page, '#/trends');
  await page.locator('main article circle').first().click();
  await expect(inspectorOf(page).locator('h2')).not.toBeFocused();
});
