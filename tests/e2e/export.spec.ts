import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

async function save(page: Page, item: string): Promise<{ name: string; bytes: Buffer }> {
  await page.locator('summary', { hasText: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: item }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

for (const chart of ['dots', 'stacked', 'heat-map']) {
  test(`the ${chart} chart is saved as an SVG that stands alone, its text as text`, async ({
    page,
  }, info) => {
    await page.goto(`./#/trends?chart=${chart}`);
    await settled(page);
    const { bytes } = await save(page, 'Figure as SVG');
    const svg = bytes.toString();
    expect(svg.includes('Corpus: EuroMLSys 2021–2024')).toBe(true);
    expect(/var\(--|class=|<foreignObject|oklab/.exec(svg)).toBeNull();
    await page.goto(`data:image/svg+xml;base64,${bytes.toString('base64')}`);
    await expect(page.locator('text', { hasText: 'LLM serving' }).first()).toBeVisible();
    await page.screenshot({ path: info.outputPath(`${chart}.png`) });
  });
}

test('the numbers are saved as CSV, a row a topic or concept and edition, with nothing for 2022', async ({
  page,
}) => {
  await page.goto('./#/trends');
  await settled(page);
  const { name, bytes } = await save(page, 'Numbers as CSV');
  const lines = bytes.toString().trim().split('\n');
  expect(name).toBe('undercurrent-topics.csv');
  expect(lines).toHaveLength(1 + (10 + 2) * 4);
  const missing = lines.filter((line) => line.includes(',2022,'));
  expect(missing).toHaveLength(10 + 2);
  for (const line of missing) expect(line).toMatch(/,2022,titles only,,,,,,/);
});

test('the picture is saved at twice the size', async ({ page }) => {
  await page.goto('./#/trends?chart=stacked');
  await settled(page);
  const { bytes } = await save(page, 'Figure as PNG');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(1200);
});

test('a comparison is saved as a figure and as numbers, a row a topic and a word', async ({
  page,
}) => {
  await page.goto('./#/compare');
  await settled(page);
  const svg = (await save(page, 'Figure as SVG')).bytes.toString();
  expect(svg).toContain('EuroMLSys 2021: 17 papers; EuroMLSys 2024: 26 papers');
  expect(/var\(--|class=|<foreignObject|oklab/.exec(svg)).toBeNull();
  const { name, bytes } = await save(page, 'Numbers as JSON');
  expect(name).toBe('undercurrent-comparison.json');
  const { rows } = JSON.parse(bytes.toString()) as { rows: Record<string, unknown>[] };
  expect(rows.filter(({ kind }) => kind === 'topic')).toHaveLength(10);
  const llm = rows.find((row) => row['kind'] === 'term' && row['name'] === 'LLM');
  expect(llm).toMatchObject({ papersA: 0, ofA: 17, papersB: 11, ofB: 26, verdict: 'clear' });
});

test('what moved is saved with its concepts, and with nothing for 2022', async ({ page }) => {
  await page.goto('./#/emerging');
  await settled(page);
  const svg = (await save(page, 'Figure as SVG')).bytes.toString();
  expect(svg).toContain('Corpus: EuroMLSys 2021–2024');
  expect(/var\(--|class=|<foreignObject|oklab/.exec(svg)).toBeNull();
  const { bytes } = await save(page, 'Numbers as JSON');
  const { rows } = JSON.parse(bytes.toString()) as { rows: Record<string, unknown>[] };
  const llm = rows.filter((row) => row['kind'] === 'concept' && row['name'] === 'LLM');
  expect(llm.map(({ year, papers, of }) => [year, papers, of])).toEqual([
    [2021, 0, 17],
    [2022, null, null],
    [2023, 1, 14],
    [2024, 11, 26],
  ]);
  for (const row of rows.filter(({ year }) => year === 2022)) {
    expect(row).toMatchObject({ state: 'titles only', papers: null, share: null, ids: '' });
  }
});
