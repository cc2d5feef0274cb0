import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ownCsv, ownRis } from '../fixtures/own-files.ts';
import { drop } from './own-papers.ts';
import { dressed, expect, settled, test } from './page.ts';

const widths = [1440, 768, 320];
const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
] as const;

/** Axe finds nothing and nothing stands out sideways, in each colour and width; all on one page, loaded once. */
async function expectNoFault(page: Page): Promise<void> {
  // Leaves axe on the page, where each look asks it for all its rules without sending it anew. There are no frames.
  await new AxeBuilder({ page }).setLegacyMode(true).withRules('document-title').analyze();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const { name, ...media } of looks) {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      const { faults, rules, beyond } = await page.evaluate(lookForFaults);
      expect.soft(faults, `${name}, ${width} px`).toEqual([]);
      expect.soft(rules, `${name}, ${width} px`).toBeGreaterThan(10);
      expect.soft(beyond, `${name}, ${width} px`).toBeLessThanOrEqual(0);
    }
  }
}

interface Look {
  /** What breaks any of axe's rules. */
  faults: string[];
  /** How many rules had something to judge. */
  rules: number;
  /** How many pixels stand out sideways. */
  beyond: number;
}

/** Runs on the page: waits until nothing runs and nothing moves, and asks axe. */
async function lookForFaults(): Promise<Look> {
  const { axe } = window as unknown as {
    axe: { run: (...of: unknown[]) => Promise<Awaited<ReturnType<AxeBuilder['analyze']>>> };
  }; // put there by AxeBuilder
  do await new Promise((done) => requestAnimationFrame(done));
  while (document.querySelector('[role=progressbar], [aria-busy=true]'));
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    faults: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    rules: passes.length + violations.length,
    beyond: scrollWidth - clientWidth,
  };
}

/** How many sheets of this paper the page takes. */
async function sheets(page: Page, format: string): Promise<number> {
  const text = (await page.pdf({ format })).toString('latin1');
  return text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const printed = [
  ...['trends', 'trends?topic=6', 'trends?corpus=all', 'trends?chart=table', 'trends?k=20'],
  ...['trends?chart=stacked', 'trends?chart=heat-map', 'compare?topic=2', 'compare?form=table'],
  ...['emerging?form=table', 'map?where=year%3D2021', 'papers', 'papers?corpus=all'],
];

test('a reader who has tried the page prints each state of a view on one sheet', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto('./#/trends');
  await page.getByRole('button', { name: 'Got it' }).click();
  for (const scene of printed) {
    await page.goto(`./#/${scene}`);
    await settled(page);
    if (scene.startsWith('papers')) await page.locator('main .row button').nth(2).click();
    await settled(page);
    await expect(page.getByRole('button', { name: 'Got it' })).toHaveCount(0);
    for (const format of ['A4', 'Letter'])
      expect.soft(await sheets(page, format), `${scene} on ${format}`).toBe(1);
  }
});

for (const view of ['trends', 'compare', 'emerging', 'map', 'papers', 'corpus']) {
  test(`${view} has no fault in any colours at any width, and prints on one sheet`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.goto(`./#/${view}`);
    await settled(page);
    await expectNoFault(page);
    await page.emulateMedia({ forcedColors: 'none' });
    await dressed(page, 1440, 'light');
    expect(await sheets(page, 'A4')).toBe(1);
    expect(await sheets(page, 'Letter')).toBe(1);
  });
}

for (const scene of [
  'trends?topic=2',
  'trends?chart=table',
  'trends?corpus=all',
  'trends?chart=stacked',
  'trends?chart=heat-map&titles=shown',
  'trends?measure=share&intervals=shown',
  'compare?b=venue%3DHPCA%7CSOSP&topic=2',
  'compare?form=table',
  'emerging?shuffles=3',
  'emerging?form=table',
  'emerging?chance=line-up&topic=2',
  'map?corpus=all',
  'map?form=table',
  'papers?filter=year%3D2024',
  'corpus?corpus=all',
]) {
  test(`${scene} has no fault in any colours at any width`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto(`./#/${scene}`);
    await settled(page);
    await expectNoFault(page);
  });
}

const inspector = (page: Page) => page.getByLabel('Inspector', { exact: true });

/** A project about papers that are neither in it nor here. */
const project = JSON.stringify({
  ...{ undercurrent: 'project', schema: 1, choices: { view: 'trends' }, of: 'tomorrow' },
  corpus: { kind: 'own', name: 'meadow', papers: 36, fingerprint: '0' },
  edits: [{ kind: 'ban', term: 'honey' }],
});

/** What opens over or beside a view: how it is opened, and what shows that it is. */
const opened: Record<
  string,
  { at?: string; open: (page: Page) => Promise<unknown>; shows: string | RegExp }
> = {
  'the palette': {
    open: (page) => page.keyboard.press('Control+k'),
    shows: 'Go to Compare',
  },
  'the palette that finds nothing': {
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'What to do' }).fill('zzzz');
    },
    shows: 'Nothing here is called “zzzz”',
  },
  'the list of keys': {
    open: (page) => page.keyboard.press('?'),
    shows: 'search the papers',
  },
  'the report': {
    open: (page) => page.getByRole('button', { name: 'Report' }).click(),
    shows: 'A report in one file',
  },
  'the import': {
    open: (page) => page.getByRole('button', { name: 'Your papers' }).click(),
    shows: 'Choose files',
  },
  'the import with what was read': {
    open: async (page) => {
      await drop(page, {
        ...{ 'meadow.ris': ownRis(9), 'brook.csv': ownCsv(9) },
        'note.txt': 'Dear all,\nsee you tomorrow.\n',
      });
      await page.getByText('1 entry could not be read').click();
    },
    shows: /^Use \d+ papers$/,
  },
  'a project of other papers': {
    open: (page) => drop(page, { 'meadow.project.json': project }),
    shows: 'Open what fits',
  },
  'what can be sent': {
    open: (page) => page.locator('header summary', { hasText: 'Save' }).click(),
    shows: 'Save the project',
  },
  'what a chart can be saved as': {
    open: (page) => page.locator('main summary', { hasText: 'Export' }).click(),
    shows: 'Figure as SVG',
  },
  'what papers can be saved as': {
    at: 'papers',
    open: (page) => page.locator('main summary', { hasText: 'Export' }).click(),
    shows: 'BibTeX',
  },
  'the slices to compare': {
    at: 'compare',
    open: (page) => page.locator('main details summary').first().click(),
    shows: 'Venues',
  },
  'the columns of the papers': {
    at: 'papers',
    open: (page) => page.locator('main summary', { hasText: 'Columns' }).click(),
    shows: 'authors',
  },
  'the list of edits': {
    at: 'map?topic=2',
    open: async (page) => {
      await inspector(page).getByRole('button', { name: 'Rename' }).click();
      await inspector(page).getByLabel('New name').fill('Mine');
      await page.keyboard.press('Enter');
      await settled(page);
      await page.locator('header summary', { hasText: '1 edit' }).click();
    },
    shows: 'Undo',
  },
  'the inspector with a topic to be split': {
    at: 'map?topic=2',
    open: (page) => inspector(page).getByRole('button', { name: 'Split' }).click(),
    shows: 'It would fall into these two',
  },
  'the inspector with papers': {
    at: 'map?where=year%3D2021',
    open: () => Promise.resolve(),
    shows: /EuroMLSys 2021/,
  },
  'the inspector with a paper': {
    at: 'map?where=year%3D2021',
    open: (page) => inspector(page).locator('li button').first().click(),
    shows: 'Most alike in words',
  },
  'the ladder': {
    at: 'map?ladder=shown',
    open: async (page) => {
      await expect(page.getByRole('button', { name: /^6 topics:/ })).toBeVisible({
        timeout: 20_000,
      });
      await page.getByRole('button', { name: 'Stop' }).click();
    },
    shows: 'The ladder was stopped.',
  },
  'the ladder as a table': {
    at: 'map?ladder=shown&form=table',
    open: async (page) => {
      await expect(page.getByRole('rowheader', { name: '6', exact: true })).toBeVisible({
        timeout: 20_000,
      });
      await page.getByRole('button', { name: 'Stop' }).click();
    },
    shows: 'The ladder was stopped.',
  },
};

for (const [name, { at = 'map', open, shows }] of Object.entries(opened)) {
  test(`${name} has no fault in any colours at any width`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto(`./#/${at}`);
    await (name.startsWith('the ladder') ? Promise.resolve() : settled(page));
    await open(page);
    const sign = page.getByText(shows).first();
    await expect(sign).toBeVisible();
    await expectNoFault(page);
    await expect(sign).toBeVisible();
  });
}
