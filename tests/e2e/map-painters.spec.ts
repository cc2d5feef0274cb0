import { build } from 'vite';
import type * as Painters from '../fixtures/painters.ts';
import { expect, test } from './page.ts';

declare const painters: typeof Painters;

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'tests/fixtures/painters.ts', formats: ['iife'], name: 'painters' },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.map((output) => ('code' in output ? output.code : '')).join('');
}

for (const side of [2, 3]) {
  test(`a graphics card and single pixels make the same map, of stamps ${side} wide`, async ({
    page,
  }) => {
    await page.setContent('<title>Painters</title>');
    await page.addScriptTag({ content: await bundled() });
    const found = await page.evaluate((stampSide) => {
      const [width, height, count] = [301, 200, 2000];
      // Places with no pattern, some out of sight or half in it; every third stamp faint.
      const corners = Float32Array.from({ length: 2 * count }, (_, i) =>
        i % 2 === 0 ? ((i * 7919) % 331) - 12 : ((i * 7919) % 229) - 12,
      );
      const inks = Uint32Array.from({ length: count }, (_, i) =>
        i % 3 === 0 ? 0x30aa5500 : (0xff000000 | (i * 65537)) >>> 0,
      );
      const drawn = [new painters.PixelPainter(), painters.GlPainter.create()!].map((painter) => {
        const context = new OffscreenCanvas(width, height).getContext('2d')!;
        const stamps = { corners, inks, side: stampSide };
        painter.paint(context, { ...stamps, corners: corners.map((at) => at + 40) });
        painter.paint(context, stamps);
        return context.getImageData(0, 0, width, height).data;
      });
      const furthest = drawn[0]!.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - drawn[1]![at]!)),
        0,
      );
      const painted = drawn[0]!.filter((value, at) => at % 4 === 3 && value > 0).length;
      return { furthest, painted };
    }, side);
    expect(found.painted).toBeGreaterThan(1000);
    // A faint stamp of alpha 48 is kept as colour times alpha, which rounds colours to 255 / 48.
    expect(found.furthest).toBeLessThanOrEqual(6);
  });
}
