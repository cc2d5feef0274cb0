import AxeBuilder from '@axe-core/playwright';
import { expect, settled, test } from './page.ts';

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
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [1440, 320]) {
      test(`axe finds no fault in ${scene}, ${theme}, ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: theme });
        await page.goto(`./${scene}`);
        await settled(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    }
  }
}
