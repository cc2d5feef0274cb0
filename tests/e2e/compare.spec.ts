import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { drop, use } from './own-papers.ts';
import { expect, settled, test } from './page.ts';

function inspector(page: Page): Locator {
  return page.getByLabel('Inspector', { exact: true });
}

async function opened(page: Page): Promise<number> {
  if ((await inspector(page).locator('article').count()) > 0) return 1;
  return inspector(page).locator('ul > li').count();
}

/** Opens each and expects as many papers as it says. */
async function openEach(page: Page, counts: Locator, least: number): Promise<void> {
  const total = await counts.count();
  expect(total).toBeGreaterThanOrEqual(least);
  for (let i = 0; i < total; i += 1) {
    const count = counts.nth(i);
    await count.click();
    await expect
      .poll(() => opened(page), { message: (await count.getAttribute('aria-label')) ?? '' })
      .toBe(Number(/\d+/.exec(await count.innerText())?.[0]));
  }
}

function table(page: Page): Locator {
  return page.locator('main table').first();
}

/** Opens the picker of a slice and gives it back. */
async function picker(page: Page, side: 'First' | 'Second'): Promise<Locator> {
  const details = page.locator('main details').filter({ hasText: `${side} slice` });
  await details.locator('summary').click();
  return details;
}

test('the first and the last year of the workshop are compared at first', async ({ page }) => {
  await page.goto('./#/compare');
  await settled(page);
  await expect(page.locator('.pickers summary').first()).toContainText('EuroMLSys 2021 17 papers');
  await expect(page.locator('.pickers summary').last()).toContainText('EuroMLSys 2024 26 papers');
  await expect(table(page).locator('tbody tr')).toHaveCount(10);
  await expect(page.locator('main h1')).toContainText(/topic differs|topics differ/);
});

test('topics stand in the order of their difference', async ({ page }) => {
  await page.goto('./#/compare');
  await settled(page);
  const points = await table(page).locator('td.difference b').allInnerTexts();
  const numbers = points.map((text) => Number(text.replace('−', '-')));
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
});

test('every count of a topic opens as many papers as it says', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto('./#/compare');
  await settled(page);
  await openEach(page, table(page).locator('td button'), 20);
});

test('every count of a word opens as many papers as it says', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto('./#/compare');
  await settled(page);
  await openEach(page, page.getByLabel(/papers? say|in EuroMLSys \d{4} say/), 20);
});

test('the dumbbells are one tab stop, arrows walk their ends, Enter opens the papers', async ({
  page,
}) => {
  await page.goto('./#/compare');
  await settled(page);
  const ends = table(page).locator('[data-side]');
  await expect(ends).toHaveCount(20);
  await expect(table(page).locator('[data-side][tabindex="0"]')).toHaveCount(1);
  await ends.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(ends.nth(3)).toBeFocused();
  await expect(page.getByRole('tooltip')).toContainText('of 26 papers');
  const said = Number(
    /(\d+) of 26/.exec((await ends.nth(3).getAttribute('aria-label')) ?? '')?.[1],
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => opened(page)).toBe(said);
});

test('by keyboard, every end of every dumbbell opens as many papers as it says', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto('./#/compare');
  await settled(page);
  const ends = table(page).locator('[data-side]');
  for (let i = 0; i < (await ends.count()); i += 1) {
    const label = (await ends.nth(i).getAttribute('aria-label')) ?? '';
    await ends.nth(i).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => opened(page), { message: label })
      .toBe(Number(/(\d+) of \d+/.exec(label)?.[1]));
  }
});

test('a slice of another collection is compared, and its papers open', async ({ page }) => {
  await page.goto('./#/compare');
  await settled(page);
  const details = await picker(page, 'Second');
  await details.getByRole('button', { name: 'Reading list' }).click();
  await expect(page.locator('.pickers summary').last()).toContainText('Reading list');
  await settled(page);
  await expect(table(page).locator('thead')).toContainText('Reading list');
  await openEach(page, table(page).locator('td.b button'), 10);
  const shown = await table(page).innerText();
  await page.reload();
  await settled(page);
  expect(await table(page).innerText()).toBe(shown);
});

test('the slices change places', async ({ page }) => {
  await page.goto('./#/compare');
  await settled(page);
  await page.getByRole('button', { name: 'Swap' }).click();
  await settled(page);
  await expect(page.locator('.pickers summary').first()).toContainText('EuroMLSys 2024');
  await expect(table(page).locator('td.a button').first()).toContainText('of 26');
});

test('venues and years make a slice, and Escape closes the picker alone', async ({ page }) => {
  await page.goto('./#/compare?topic=1');
  await settled(page);
  const details = await picker(page, 'First');
  await details.getByLabel('SOSP').check();
  await details.getByLabel('EuroMLSys', { exact: true }).uncheck();
  await details.getByLabel('to', { exact: true }).selectOption('2024');
  await expect(page.locator('.pickers summary').first()).toContainText('SOSP 2021–2024');
  expect(decodeURIComponent(page.url())).toContain('a=venue=SOSP,year=2021-2024');
  await page.keyboard.press('Escape');
  await expect(details.locator('h3')).toBeHidden();
  await expect(inspector(page)).toBeVisible();
});

test('a long list of venues is counted where room is scarce, and stands whole in the picker and the export', async ({
  page,
}) => {
  const six = ['ASPLOS', 'EuroMLSys', 'EuroSys', 'HPCA', 'HPDC', 'NSDI'];
  const whole = six.join(' or ');
  await page.goto(`./#/compare?a=venue=${six.join('|')}&b=venue=SOSP`);
  await settled(page);
  const picked = await picker(page, 'First');
  await expect(picked.locator('summary')).toContainText('six venues');
  await expect(picked.locator('summary')).not.toContainText('HPCA');
  await expect(picked.getByText(whole, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('main thead').first()).toContainText('six venues');
  await expect(page.getByText(`${whole}: `)).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.locator('summary', { hasText: 'Export' }).click();
  await page.getByRole('button', { name: 'Numbers as JSON' }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  const { caption, rows } = JSON.parse(saved) as { caption: string[]; rows: { a: string }[] };
  expect(caption[0]).toContain(`${whole}: `);
  expect(new Set(rows.map(({ a }) => a))).toEqual(new Set([whole]));
});

test('a filter that cannot be read is refused in words', async ({ page }) => {
  await page.goto('./#/compare');
  await settled(page);
  const details = await picker(page, 'First');
  const field = details.getByLabel('Any filter');
  await field.fill('colour=red');
  await field.press('Enter');
  await expect(details).toContainText('there is no part “colour”');
  await expect(page.locator('.pickers summary').first()).toContainText('EuroMLSys 2021');
  await field.fill('venue=HPDC');
  await field.press('Enter');
  await expect(page.locator('.pickers summary').first()).toContainText('HPDC');
});

test('a slice without papers says so in words, and nothing is drawn', async ({ page }) => {
  await page.goto('./#/compare?a=venue%3DEuroMLSys%2Cyear%3D2022');
  await settled(page);
  await expect(page.locator('main h1')).toHaveText('EuroMLSys 2022 has no paper to compare');
  await expect(page.locator('main table')).toHaveCount(0);
  await page.goto('./#/compare?a=venue%3DNowhere');
  await expect(page.locator('main')).toContainText('No record passes this filter');
});

test('papers in both slices stand aside, and are told', async ({ page }) => {
  await page.goto('./#/compare?a=year%3D2024&b=venue%3DEuroMLSys');
  await settled(page);
  await expect(page.locator('main')).toContainText(
    /26 papers\s+are in both slices and stand aside/,
  );
  await page.goto('./#/compare?a=venue%3DEuroMLSys%2Cyear%3D2023&b=venue%3DEuroMLSys');
  await expect(page.locator('main h1')).toContainText('is in the other slice too');
  await expect(page.locator('main table')).toHaveCount(0);
});

/** Papers of two venues, so many of each year on robots and so many on other matters. */
function pooledVenues(): string {
  const matters = {
    robots: 'robot gripper grasp arm joint torque wrist finger actuator servo pose touch',
    speech: 'speech phoneme speaker accent voice microphone vowel dialect pitch tone syllable echo',
    proteins:
      'protein residue helix enzyme peptide ligand amino genome ribosome mutant cell strand',
    markets: 'market auction bidder price revenue seller buyer broker bond dividend tax tariff',
  };
  const rest = ['speech', 'proteins', 'markets'] as const;
  const editions = [
    { venue: 'Arms', year: 2023, robots: 48, papers: 60 },
    { venue: 'Minds', year: 2023, robots: 3, papers: 60 },
    { venue: 'Arms', year: 2024, robots: 18, papers: 20 },
    { venue: 'Minds', year: 2024, robots: 8, papers: 100 },
  ];
  let state = 1;
  const below = (most: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  const records = editions.flatMap(({ venue, year, robots, papers }) =>
    Array.from({ length: papers }, (_, at) => {
      const words = matters[at < robots ? 'robots' : rest[at % 3]!].split(' ');
      const say = (length: number) => Array.from({ length }, () => words[below(12)]).join(' ');
      const abstract = `${words[0]} ${say(11)}. ${words[0]} ${say(9)}. ${say(12)}.`;
      return { title: say(6), abstract, venue, year };
    }),
  );
  return records.map((record) => JSON.stringify(record)).join('\n');
}

test('a fall that is but the mix of pooled venues is told as one, in the headline, the warning and the rows', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto('./');
  await settled(page);
  await drop(page, { 'pooled.jsonl': pooledVenues() });
  await use(page);
  const address = new URL(page.url());
  const parts = new URLSearchParams(address.hash.split('?')[1]);
  parts.set('a', 'year=2023');
  parts.set('b', 'year=2024');
  parts.set('k', '4');
  await page.goto(`./#/compare?${parts}`);
  await settled(page);
  // Robots: 51 of 120, then 26 of 120, 21 points lower. Inside the venues (1/2 + 1/6) / 2 of .90 - .80
  // and (1/2 + 5/6) / 2 of .08 - .05 are 5 points higher; the mix takes the other 26 away.
  await expect(page.locator('main h1')).toContainText(
    /One topic differs clearly: .+ \(only by the mix of venues\), from 51 of 120 to 26 of 120/,
  );
  const warning = page.locator('main [role=note]', { hasText: 'Venues are pooled here' });
  await expect(warning).toContainText(
    /stands 21 points lower in all, yet 5 points higher inside the venues/,
  );
  const row = table(page).locator('tbody tr', { hasText: '51 of 120' });
  await expect(row).toContainText('fewer, clearly');
  await expect(row).toContainText(
    'yet 5 points higher inside the venues; their mix makes it 26 lower',
  );
  parts.set('a', 'venue=Arms,year=2023');
  parts.set('b', 'venue=Arms,year=2024');
  await page.goto(`./#/compare?${parts}`);
  await settled(page);
  await expect(page.locator('main h1')).not.toContainText('mix of venues');
  await expect(warning).toHaveCount(0);
});
