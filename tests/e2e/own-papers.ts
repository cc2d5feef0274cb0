import type { Page } from '@playwright/test';
import { expect, settled } from './page.ts';

/** Drops files on the page as a reader does. */
export async function drop(page: Page, files: Record<string, string>): Promise<void> {
  const transfer = await page.evaluateHandle((texts) => {
    const data = new DataTransfer();
    for (const [name, text] of Object.entries(texts)) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** Takes what was read into use. */
export async function use(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Use \d+ papers$/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 20_000 });
  await settled(page);
}
