import { drop } from './own-papers.ts';
import { expect, settled, test } from './page.ts';

const themes = [
  ['sourdough', 'yeast flour dough wheat oven crust bakery loaf starter acidity gluten'],
  ['floods', 'river gauge rainfall discharge basin upstream levee runoff hydrograph soil storm'],
  ['concerts', 'violin orchestra hall echo melody symphony reverberation stage audience choir'],
] as const;

/** So many short records on three themes, no two of one title. */
function manyRecords(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const [subject, list] = themes[i % themes.length]!;
    const words = list.split(' ');
    const said = [0, 3, 7].map((step) => words[(i + step) % words.length]).join(' ');
    return `Case ${i} of ${subject},${2020 + (i % 3)},The ${said} are measured.,Brook`;
  });
  return `Title,Year,Abstract,Venue\n${rows.join('\n')}\n`;
}

test('every text of more papers than are mended is read by workers that the worker opens, and all are sorted', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await settled(page);
  await drop(page, { 'many.csv': manyRecords(10_001) });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Read every text/ }).check({ timeout: 30_000 });
  await dialog.getByRole('button', { name: /^Use 10.001 papers$/ }).click();
  await expect(dialog).toHaveCount(0, { timeout: 60_000 });
  await settled(page);
  await expect(page.locator('main')).toContainText(/10.001 of 10.001 records used/);
  await page.getByRole('navigation').getByRole('link', { name: 'Corpus' }).click();
  const methods = page.getByRole('region', { name: 'Methods' });
  await expect(methods).toContainText('folded to forms that the texts attest; compounds');

  await page.getByRole('navigation').getByRole('link', { name: 'Papers' }).click();
  await expect(page.locator('main h1')).toHaveText(/^10.001 records$/);
  const first = page.locator('main .row').first();
  await expect(first).toContainText('Case 1001 of concerts'); // of 2022, the first by title
  await page.getByRole('columnheader', { name: 'Paper' }).getByRole('button').click();
  await expect(first).toContainText('Case 0 of sourdough');
  expect(asked.some((url) => url.includes('words.worker'))).toBe(true);
});
