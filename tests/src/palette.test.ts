import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ciede2000, contrast, labOf, sightNames } from './colour-distance.ts';

const css = readFileSync('src/app.css', 'utf8');

function token(name: string, theme: 'light' | 'dark'): string {
  const match = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  return match?.[theme === 'light' ? 1 : 2] ?? '';
}

describe('the measure', () => {
  it('agrees with the test data that Sharma, Wu and Dalal published', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(
      2.0373,
      4,
    );
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  });
});

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const names = [...Array.from({ length: 8 }, (_, i) => `topic-${i}`), 'accent'];
  const colours = names.map((name) => token(name, theme));

  it.each(sightNames)(
    'keeps every two of its hues at least 10 apart (CIEDE2000) under %s',
    (sight) => {
      const labs = colours.map((colour) => labOf(colour, sight));
      const near = labs.flatMap((a, i) =>
        labs
          .slice(i + 1)
          .flatMap((b, j) => (ciede2000(a, b) < 10 ? [`${names[i]} and ${names[i + 1 + j]}`] : [])),
      );
      expect(near).toEqual([]);
    },
  );

  it('stands out from page and panel by a contrast of at least 3', () => {
    for (const colour of colours) {
      for (const ground of ['bg', 'surface']) {
        expect(contrast(colour, token(ground, theme))).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
