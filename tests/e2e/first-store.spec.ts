import { corpusOf } from '../fixtures/twelve-papers.ts';
import { expect, settled, test } from './page.ts';

const corpus = corpusOf();
const entry = {
  key: 'kept-long-ago',
  name: 'old',
  papers: 12,
  usable: 12,
  bytes: 9000,
  parts: 2,
  hash: null,
  a: 'year=2021',
  b: 'year=2024',
};

test('a corpus that the first schema kept, a list of words a paper, is opened as it is', async ({
  page,
}) => {
  await page.goto('./');
  await settled(page);
  const { papers, tokens, ...words } = corpus;
  const parts = [
    { kind: 'words', ...words },
    { kind: 'papers', papers, tokens },
  ];
  await page.evaluate(
    ([kept, pieces]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('undercurrent', 1);
        request.onupgradeneeded = () => {
          request.result.createObjectStore('entries', { keyPath: 'key' });
          request.result.createObjectStore('parts');
        };
        request.onerror = () => reject(new Error(String(request.error)));
        request.onsuccess = () => {
          const at = request.result.transaction(['entries', 'parts'], 'readwrite');
          at.objectStore('entries').put(kept);
          pieces.forEach((piece, number) => at.objectStore('parts').put(piece, [kept.key, number]));
          at.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [entry, parts] as const,
  );
  expect(Array.isArray(parts[1]!.tokens![0]!.title)).toBe(true);

  await page.goto('./#/trends?corpus=own%3Aold');
  await page.reload();
  await settled(page);
  await expect(page.locator('main')).toContainText('12 of 12 records used');
  await expect(page.locator('main article')).not.toHaveCount(0);
  const version = await page.evaluate(async () => (await indexedDB.databases())[0]?.version);
  expect(version).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Your papers' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('12 papers');
});
