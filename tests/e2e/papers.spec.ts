import { expect, settled, test } from './page.ts';

test('a facet with several values says so and shows each as ticked', async ({ page }) => {
  await page.goto('./#/papers?corpus=all&filter=venue%3DHPCA%7CNSDI');
  await settled(page);
  const venue = page.locator('main details').filter({ hasText: 'Venue' });
  await expect(venue.locator('summary')).toContainText('HPCA and 1 more');
  await venue.locator('summary').click();
  await expect(venue.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await venue.getByRole('checkbox', { name: /SOSP/ }).check();
  await expect(page.locator('h1')).toHaveText('38 records');
  await page.keyboard.press('Escape');
  await expect(venue.getByRole('checkbox')).toHaveCount(0);
});

test('each number of a facet is how many records it shows', async ({ page }) => {
  await page.goto('./#/papers?corpus=all');
  await settled(page);
  const kind = page.locator('main details').filter({ hasText: 'Kind' });
  await kind.locator('summary').click();
  const option = kind.locator('label').filter({ hasText: 'poster' });
  const said = await option.locator('.n').innerText();
  await option.getByRole('checkbox').check();
  await expect(page.locator('h1')).toHaveText(`${said} records`);
});

for (const width of [1440, 390, 320])
  test(`a long filter does not widen the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const venues = Array.from({ length: 30 }, (_, i) => `A venue with a long name ${i}`).join('|');
    await page.goto(`./#/papers?filter=${encodeURIComponent(`venue=${venues}`)}`);
    await settled(page);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    await expect(page.getByRole('button', { name: /Remove the filter venue/ })).toBeInViewport();
  });

test('one record is one record, and none is said in words', async ({ page }) => {
  await page.goto('./#/papers?filter=id%3Deuromlsys-2021-pewpapqor7');
  await settled(page);
  await expect(page.locator('h1')).toHaveText('1 record');
  await expect(page.locator('main')).toContainText('1 of 1 record used');
  await page.goto('./#/papers?filter=year%3D2024,kind%3Dkeynote');
  await settled(page);
  await expect(page.locator('main')).toContainText('0 of 1 record used: 1 is a keynote');
  await page.goto('./#/papers?filter=year%3D1999');
  await settled(page);
  await expect(page.locator('main')).toContainText('No record passes the filters');
});
