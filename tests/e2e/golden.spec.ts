import { expect, settled, test } from './page.ts';

// Read by hand in the abstracts of EuroMLSys: 17 usable in 2021, 14 in 2023, 26 in 2024.
test('the page says in words that LLM rose clearly, from none to eleven papers', async ({
  page,
}) => {
  await page.goto('./');
  await settled(page);
  const finding = page.locator('main h1');
  await expect(finding).toContainText('LLM rose clearly:');
  await expect(finding).toContainText(/0 of 17\s*\(2021\)\s*→\s*1 of 14\s*\(2023\)\s*→\s*11 of 26/);
});

for (const [name, kind, tier, verdict, counts] of [
  ['LLM', 'concept', 'Clear', 'rose clearly', [0, 1, 11]],
  ['LLM serving', 'concept', 'Leaning', 'leans up', [0, 0, 5]],
  ['configuration', 'term', 'Clear', 'fell clearly', [6, 0, 1]],
] as const) {
  test(`Emerging says that ${name} ${verdict}: ${counts.join(', ')}`, async ({ page }) => {
    await page.goto('./#/emerging');
    await settled(page);
    const row = page
      .locator('main tbody')
      .filter({ has: page.getByRole('heading', { name: tier, exact: true }) })
      .locator('tr')
      .filter({ has: page.getByRole('button', { name, exact: true }) })
      .filter({ has: page.locator('p', { hasText: kind }) });
    await expect(row).toHaveCount(1);
    await expect(row.locator('td.counts')).toContainText(verdict);
    const shown = await row.locator('td.counts button').allInnerTexts();
    expect(shown.map(Number)).toEqual([...counts]);
    const labels = [17, 14, 26].map((n, at) => `${counts[at]} of ${n} in`);
    for (const label of labels)
      await expect(row.locator(`td.counts button[aria-label^="${label}"]`)).toHaveCount(1);
  });
}
