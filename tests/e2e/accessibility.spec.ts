import AxeBuilder from '@axe-core/playwright';
import { dressed, expect, test } from './page.ts';

const scenes = [
  '#/trends?topic=2',
  '#/trends?chart=table',
  '#/trends?corpus=all',
  '#/trends?chart=stacked',
  '#/trends?chart=heat-map&titles=shown',
  '#/trends?measure=share&intervals=shown',
  '#/compare',
  '#/compare?b=venue%3DHPCA%7CSOSP&topic=2',
  '#/compare?form=table',
  '#/emerging?shuffles=3',
  '#/emerging?form=table',
  '#/emerging?chance=line-up&topic=2',
  '#/map?corpus=all',
  '#/map?form=table',
  '#/papers?filter=year%3D2024',
  '#/corpus?corpus=all',
];

for (const scene of scenes) {
  test(`axe finds no fault in ${scene}, light and dark, at 1440 and 320 px`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(`./${scene}`);
    for (const width of [1440, 320]) {
      for (const theme of ['light', 'dark'] as const) {
        await dressed(page, width, theme);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect
          .soft(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            `${theme}, ${width} px`,
          )
          .toEqual([]);
      }
    }
  });
}
