// npm run bench:scroll [-- --many 100000 --few 10000 --builtin yes --only filters|search --turns 12 --dist DIR --port N], 0 for none: drops generated papers on the built app and prints how many
// frames a second the table draws while it is scrolled and the map while it is panned; of fewer papers, how long a search
// takes and how soon a filter shows in each view. Run `npm run build` first.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { timeFilters } from './scroll/filters.mjs';
import { generatedPapers } from './scroll/papers.mjs';
import { watchWorker } from './scroll/watch-worker.mjs';

const { values: options } = parseArgs({
  options: {
    many: { type: 'string', default: '100000' },
    few: { type: 'string', default: '10000' },
    dist: { type: 'string', default: 'dist' },
    builtin: { type: 'string', default: 'yes' },
    only: { type: 'string', default: '' },
    turns: { type: 'string', default: '12' },
    port: { type: 'string', default: '4178' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'undercurrent-'));
const { path } = JSON.parse(readFileSync('node_modules/.cache/undercurrent/browser.json', 'utf8'));
const server = await preview({
  preview: { host: '127.0.0.1', port: Number(options.port) },
  build: { outDir: options.dist },
  logLevel: 'silent',
});
const browser = await chromium.launch({
  executablePath: path,
  args: ['--disable-quic', '--no-sandbox'],
});
const lines = [];

function say(name, value, aim = '') {
  lines.push([name, value, aim]);
  console.log(`${name.padEnd(52)} ${String(value).padEnd(26)} ${aim}`);
}

/** A page with the built-in papers, watched. */
async function visit() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => say('error on the page', error.message));
  await page.addInitScript(watchWorker);
  await page.goto(`http://127.0.0.1:${options.port}/`);
  await page.getByRole('progressbar').waitFor({ state: 'hidden' });
  return page;
}

/** A page with so many generated papers, their topics found. */
async function open(count) {
  const page = await visit();
  const file = join(folder, `generated-${count}.jsonl`);
  writeFileSync(file, generatedPapers(count));
  const began = Date.now();
  await drop(page, file);
  await page.getByRole('button', { name: /^Use / }).click({ timeout: 240_000 });
  await page.locator('dialog').waitFor({ state: 'detached', timeout: 280_000 });
  await page.locator('main h1').waitFor();
  await settle(page);
  say(`${count} papers dropped, topics refined`, `${((Date.now() - began) / 1000).toFixed(1)} s`);
  return page;
}

async function drop(page, file) {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.id = 'dropped';
    document.body.append(field);
  });
  await page.setInputFiles('#dropped', file);
  await page.evaluate(() => {
    const field = document.querySelector('#dropped');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(field.files[0]);
    field.remove();
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

/** Waits until nothing has run for so many fifths of a second. */
async function settle(page, fifths = 5) {
  let quiet = 0;
  while (quiet < fifths) {
    await page.waitForTimeout(200);
    quiet = (await page.getByRole('progressbar').count()) === 0 ? quiet + 1 : 0;
  }
}

async function show(page, view) {
  await page.getByRole('navigation').locator(`a[href*="/${view}"]`).click();
  await page.waitForTimeout(300);
  await settle(page);
}

/** Frames that the page begins while something is done. */
async function framesWhile(page, act) {
  await page.evaluate(() => {
    globalThis.frames_ = [];
    const tick = (time) => {
      globalThis.frames_.push(time);
      globalThis.ticking = requestAnimationFrame(tick);
    };
    globalThis.ticking = requestAnimationFrame(tick);
  });
  await act();
  const times = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.ticking);
    return globalThis.frames_;
  });
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  gaps.sort((a, b) => a - b);
  const seconds = (times.at(-1) - times[0]) / 1000;
  const slowest = gaps[Math.floor(gaps.length * 0.99)] ?? 0;
  return `${(gaps.length / seconds).toFixed(1)} (1 in 100 over ${slowest.toFixed(0)} ms)`;
}

async function scrollTable(page) {
  await show(page, 'papers');
  const input = await page.context().newCDPSession(page);
  for (const speed of [2000, 8000, 40000]) {
    const frames = await framesWhile(page, () =>
      input.send('Input.synthesizeScrollGesture', {
        ...{ x: 600, y: 600, yDistance: -speed * 4, speed, gestureSourceType: 'mouse' },
      }),
    );
    say(`table scrolled at ${speed} px/s, frames/s`, frames, 'at least 50');
  }
}

async function panMap(page) {
  await show(page, 'map');
  const box = await page.locator('main canvas').boundingBox();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await framesWhile(page, async () => {
    const until = Date.now() + 4000;
    for (let step = 0; Date.now() < until; step += 1)
      await page.mouse.move(x + 150 * Math.sin(step / 30), y + 100 * Math.cos(step / 30));
  });
  await page.mouse.up();
  say('map panned, frames/s', frames, 'at least 50');
}

async function search(page) {
  await show(page, 'papers');
  const field = page.getByRole('searchbox');
  const words = ['kace', 'kaledi', 'bace', 'grangu', '"kace kaledi"', 'difo pu', 'zzz', 'flomi'];
  const typed = async (text) => {
    await field.fill('');
    for (const letter of text) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(120);
    }
  };
  await field.focus();
  await typed('ce');
  await page.waitForTimeout(8000);
  const first = await page.evaluate(() => globalThis.searches.splice(0));
  say(
    'first search, with the making of the index',
    `${Math.max(...first.map(({ took }) => took)).toFixed(0)} ms`,
  );
  for (const text of words) await typed(text);
  await page.waitForTimeout(500);
  const asked = await page.evaluate(() => globalThis.searches);
  const times = asked.map(({ took }) => took);
  asked.sort((a, b) => b.took - a.took);
  const slowest = asked.slice(0, 3).map(({ query, took }) => `${query}: ${took.toFixed(0)} ms`);
  say('the slowest searches', slowest.join(', '));
  say(`${times.length} searches as typed, median`, `${at(times, 0.5)} ms`, '');
  say(`${times.length} searches as typed, 95th percentile`, `${at(times, 0.95)} ms`, 'at most 50');
  await field.fill('');
}

function at(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(0);
}

async function filters(page, papers, builtIn) {
  const times = await timeFilters(page, { builtIn, turns: Number(options.turns), show });
  const told = (list) => `${at(list, 0.5)}, ${at(list, 0.95)} ms`;
  const of = (list, name) => list.flatMap((time) => time[name] ?? []);
  for (const [view, list] of times) {
    say(`filter of ${papers} papers, ${view}, in sight`, told(of(list, 'seen')));
    say('— all of the view', told(of(list, 'drawn')));
    const answered = of(list, 'answered');
    if (answered.length > 0) say('— with the worker’s verdicts', told(answered));
  }
  const all = of([...times.values()].flat(), 'seen');
  say(`filter of ${papers} papers, any view, in sight`, told(all), 'at most 100');
}

if (options.builtin === 'yes') {
  const page = await visit();
  await settle(page);
  await filters(page, 'the built-in', true);
  await page.context().close();
}
if (Number(options.few) > 0) {
  const page = await open(Number(options.few));
  if (options.only !== 'filters') await search(page);
  if (options.only !== 'search') await filters(page, options.few, false);
  await page.context().close();
}
if (Number(options.many) > 0) {
  const page = await open(Number(options.many));
  await scrollTable(page);
  await panMap(page);
}
await browser.close();
await server.close();
rmSync(folder, { recursive: true });

const [processor] = cpus();
mkdirSync('tests/bench/results', { recursive: true });
writeFileSync(
  `tests/bench/results/scroll-${options.date}.md`,
  `# The table, the map, search and filters, ${options.date}

\`npm run bench:scroll\`: generated papers dropped on the built app in Chromium ${browser.version()}, ${cpus().length} × ${processor?.model ?? 'unknown'}, without a graphics card.
Frames are those that the page begins while the wheel turns or the mouse drags. A search is timed from the question to the
worker's answer. A filter is timed (median, 95th percentile) from the change of the address to the end of the frame after which
no part in sight waits to be drawn with the numbers that the page finds itself, then no part of all the view, then to the frame
after the worker's last answer.

| figure | value | aim |
| --- | --- | --- |
${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}
`,
);
