import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

// Every action of the page is in the palette. A control of a view is one of three: an action, whose words stand in the name
// of a command; a datum, which opens papers, a topic or a paper and changes nothing else; or one of a few that are named here
// with the reason why no command does the same.

const scenes = [
  '#/trends',
  '#/trends?chart=table&intervals=shown&titles=shown',
  '#/trends?filter=year=2024,kind=paper&q=llm&topic=0',
  '#/compare',
  '#/compare?form=table&list=full',
  '#/emerging?shuffles=3&list=full',
  '#/emerging?chance=line-up&where=year=2024',
  '#/map',
  '#/map?form=table',
  '#/papers?columns=topic|next|margin|venue|year|kind|authors|labels|stars&where=year=2024',
  '#/papers?corpus=all&paper=asplos-2024-25d50a4ou7',
  '#/corpus',
];

const exempt: readonly (readonly [name: RegExp, why: string])[] = [
  [/^Skip to the view$/, 'for those who walk the page by Tab, the palette is not in their way'],
  [/^(from|to) (any|\d{4})$/, 'a field of the form that “Choose the first slice” opens'],
  [/^(Apply|Add)$/, 'sends a field that a command puts the focus in'],
  [/^Show [\d,]+ more( of [\d,]+)?$|^[\d,]+ more$/, 'the next page of a list, where one reads on'],
  [/^Chart \d+: /, 'a guess, which is made at the chart itself'],
  [/^Fold the inspector$/, 'on a narrow page alone'],
  [/^Count it as/, 'a field of the tools that “Edit the word” opens'],
];

interface Control {
  name: string;
  /** Where it stands among all controls of its scene. */
  at: number;
}

const controls = 'button, select, input, a[href]';

/** The visible controls of the page by their names; of a list to choose from, each choice but the one in force. */
async function controlsOf(page: Page): Promise<Control[]> {
  await page.evaluate(async () => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>(
      'header details, main .tools details, .facets details, .pickers details',
    ))
      one.open = true;
    await new Promise((done) => setTimeout(done, 300));
  });
  return page.evaluate((selector) => {
    const inData = 'svg, tbody, [role=rowgroup], [data-mark], dialog';
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((one, at) => {
      one.dataset['control'] = String(at);
      const hidden = !one.checkVisibility() || one.closest(inData) !== null;
      if (hidden || one.matches(':disabled, [type=search], [type=text], [type=file]')) return [];
      const label = (one as HTMLInputElement).labels?.[0]?.cloneNode(true) as
        HTMLElement | undefined;
      label?.querySelectorAll('select, output, .n, small').forEach((part) => part.remove());
      const own = one.getAttribute('aria-label') ?? label?.textContent ?? one.innerText;
      if (one instanceof HTMLInputElement && !/checkbox|range/.test(one.type)) return [];
      if (!(one instanceof HTMLSelectElement)) return [{ name: plain(own), at }];
      return [...one.options]
        .filter(({ selected }) => !selected)
        .map(({ text }) => ({ name: plain(`${own} ${text}`), at }));
    });
  }, controls);
}

/** Those whose words do not all stand in the name or group of one command. */
async function unknown(page: Page, all: readonly Control[]): Promise<Control[]> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'What to do' });
  await expect(field).toBeFocused();
  const asked = all.map(({ name }) => wordsOf(name));
  const known = await field.evaluate(async (input: HTMLInputElement, each) => {
    const found: boolean[] = [];
    for (const words of each) {
      input.value = words.join(' ');
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
      const options = document.querySelectorAll('dialog [role=option]');
      const names = [...options].map((one) => one.textContent.toLowerCase());
      found.push(names.some((name) => words.every((word) => name.includes(word))));
    }
    return found;
  }, asked);
  await page.keyboard.press('Escape');
  return all.filter((_, i) => !known[i] || asked[i]?.length === 0);
}

/** Without counts in brackets, signs, the words after a comma, and the number before a name. */
function wordsOf(name: string): string[] {
  const shown = name.startsWith('Theme') ? 'Theme' : name;
  return shown
    .replace(/\(.*?\)/g, ' ')
    .replace(/,.*$/, '')
    .replace(/^\d+ (?=[a-z]*$|more )/i, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}.%-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The address but for what is open beside the view. */
function besides(hash: string): string {
  const [view, parts] = hash.split('?');
  const kept = [...new URLSearchParams(parts)].filter(
    ([name]) => !['v', 'topic', 'paper', 'where'].includes(name),
  );
  return `${view} ${kept.map(String).sort().join(' ')}`;
}

/** Whether a press opens something beside the view and does nothing else. */
async function isDatum(page: Page, { at, name }: Control): Promise<boolean> {
  const [before, after] = await page.evaluate(
    async ([place, words]) => {
      // What is beside the view is drawn anew by each press.
      const again = [...document.querySelectorAll<HTMLElement>('aside button')].find(
        (button) => (button.ariaLabel ?? button.innerText.replace(/\s+/g, ' ').trim()) === words,
      );
      const one = document.querySelector<HTMLElement>(`[data-control="${place}"]`) ?? again;
      const was = location.hash;
      one?.click();
      await new Promise((done) => setTimeout(done, 20));
      const is = location.hash;
      if (is !== was) history.back();
      await new Promise((done) => setTimeout(done, 60));
      return [was, is] as const;
    },
    [at, name] as const,
  );
  return before !== after && besides(before) === besides(after);
}

for (const scene of scenes) {
  test(`every action of ${scene} is in the palette`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto(`./${scene}`);
    await settled(page);
    await expect(page.locator('aside h2')).toHaveCount(
      /[?&](topic|paper|where)=/.test(scene) ? 1 : 0,
    );
    const all = await controlsOf(page);
    expect(all.length).toBeGreaterThan(15);
    const unique = all.filter(({ name }, i) => all.findIndex((one) => one.name === name) === i);
    const left = await unknown(page, unique);
    const missing: string[] = [];
    for (const control of left) {
      if (exempt.some(([name]) => name.test(control.name))) continue;
      if (!(await isDatum(page, control))) missing.push(control.name);
    }
    expect(missing).toEqual([]);
  });
}
