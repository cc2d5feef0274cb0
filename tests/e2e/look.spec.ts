import { dressed, expect, test } from './page.ts';

const scenes = {
  trends: '#/trends',
  'trends-both': '#/trends?corpus=all&topic=4',
  'trends-list': '#/trends?corpus=reading-list',
  'trends-table': '#/trends?chart=table',
  'trends-share': '#/trends?measure=share&intervals=shown',
  'trends-titles': '#/trends?titles=shown&k=20',
  'trends-stacked': '#/trends?chart=stacked&k=20',
  'trends-heat': '#/trends?chart=heat-map&corpus=all',
  'trends-left-out': '#/trends?corpus=all&filter=year%3D2023-2024',
  compare: '#/compare',
  'compare-list':
    '#/compare?a=venue%3DEuroMLSys&b=venue%3DASPLOS%7CEuroSys%7CHPCA%7CHPDC%7CNSDI%7CSOSP',
  'compare-table': '#/compare?form=table',
  'compare-none': '#/compare?a=venue%3DEuroMLSys%2Cyear%3D2022',
  emerging: '#/emerging?shuffles=4',
  'emerging-table': '#/emerging?form=table',
  'emerging-line-up': '#/emerging?chance=line-up&list=full',
  'emerging-list': '#/emerging?corpus=reading-list',
  papers: '#/papers?corpus=all',
  corpus: '#/corpus?corpus=all',
};

const widths = [1440, 768, 390, 320];

for (const [at, [name, hash]] of Object.entries(scenes).entries()) {
  // A page is opened at one of the widths and made narrower or wider from there.
  const own = [...widths.slice(at % 4), ...widths.slice(0, at % 4)];
  test(`${name} fits ${widths.join(', ')} px in light and dark`, async ({ page }, info) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: own[0] ?? 1440, height: 900 });
    await page.goto(`./${hash}`);
    for (const width of own) {
      for (const theme of ['light', 'dark'] as const) {
        await dressed(page, width, theme);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, `pixels too wide at ${width} px in ${theme}`).toBeLessThanOrEqual(0);
        await page.screenshot({
          path: info.outputPath(`${name}-${width}-${theme}.png`),
          fullPage: true,
        });
      }
    }
  });
}
