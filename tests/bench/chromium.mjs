// npm run bench:chromium [-- --file PATH --words fast|read --port N]: drops a file of many papers on the built app and prints
// how long it takes to topics, the longest task on the page, the renderer's memory, how soon a stop stops, and the same
// for each view. Run `npm run build` first.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { preview } from 'vite';

const home = process.env.UNDERCURRENT_CORPORA ?? '../shared/corpora';
const { values: options } = parseArgs({
  options: {
    file: { type: 'string', default: join(home, 'papers/papercopilot-92k.jsonl.gz') },
    words: { type: 'string', default: 'fast' },
    port: { type: 'string', default: '4178' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    views: { type: 'string', default: 'trends,compare,emerging,papers,corpus,map' },
    pictures: { type: 'string' },
  },
});
if (!existsSync(options.file)) {
  console.log(
    `${options.file} is not there; UNDERCURRENT_CORPORA names the folder of the corpora.`,
  );
  process.exit(0);
}

const { path } = JSON.parse(readFileSync('node_modules/.cache/undercurrent/browser.json', 'utf8'));
const server = await preview({
  preview: { host: '127.0.0.1', port: Number(options.port) },
  logLevel: 'silent',
});
const browser = await chromium.launch({
  executablePath: path,
  args: ['--disable-quic', '--no-sandbox'],
});
const processes = await browser.newBrowserCDPSession();
const lines = [];

/** Bytes in memory of the largest of the pages' processes, with its workers. */
async function memory() {
  const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(0, ...renderers.map(({ id }) => residentOf(id)));
}

function residentOf(process) {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    return 0; // it has ended
  }
}

let most = 0;
const sampling = setInterval(() => {
  void memory().then((bytes) => (most = Math.max(most, bytes)));
}, 200);

/** A page of a fresh profile that notes its long tasks. */
async function open() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => say('error on the page', error.message));
  await page.addInitScript(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        globalThis.tasks.push([startTime, duration]);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`http://127.0.0.1:${options.port}/`);
  await page.getByRole('progressbar').waitFor({ state: 'hidden' });
  return page;
}

/** Drops the file on the page; the browser reads it from the disk. */
async function drop(page, file = options.file) {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.id = 'dropped';
    document.body.append(field);
  });
  await page.setInputFiles('#dropped', file);
  return page.evaluate(() => {
    const field = document.querySelector('#dropped');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(field.files[0]);
    field.remove();
    globalThis.tasks.length = 0;
    globalThis.began = performance.now();
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

const since = (page) => page.evaluate(() => (performance.now() - globalThis.began) / 1000);
const longest = (page) =>
  page.evaluate(() => {
    const found = globalThis.tasks.splice(0);
    const most = found.reduce((best, task) => (task[1] > best[1] ? task : best), [0, 0]);
    return `${most[1].toFixed(0)} ms (${found.length} over 50 ms)`;
  });
const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

function say(name, value) {
  lines.push([name, value]);
  console.log(`${name.padEnd(44)} ${value}`);
}

/** Milliseconds from a click on Stop until the page says nothing of a run. */
async function stopAfter(page, seconds) {
  await drop(page);
  await page.waitForTimeout(seconds * 1000);
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const began = performance.now();
        [...document.querySelectorAll('dialog button')]
          .find((button) => button.textContent === 'Stop')
          .click();
        const look = () =>
          document.querySelector('dialog [role=progressbar]')
            ? requestAnimationFrame(look)
            : resolve(performance.now() - began);
        look();
      }),
  );
}

async function timeStops() {
  const page = await open();
  for (const seconds of [0.5, 1, 2]) {
    const took = await stopAfter(page, seconds);
    say(`stop after ${seconds} s`, `${took.toFixed(0)} ms`);
    await page.getByRole('button', { name: 'Close' }).click();
  }
  await page.context().close();
}

/** How soon files that are too large are refused: a gigabyte of nothing, and what unpacks to 400 MB. */
async function timeRefusals() {
  const page = await open();
  const folder = mkdtempSync(join(tmpdir(), 'undercurrent-'));
  const files = { 'huge.csv': '1 GB', 'bomb.csv.gz': 'a gzip bomb' };
  writeFileSync(join(folder, 'huge.csv'), '');
  truncateSync(join(folder, 'huge.csv'), 2 ** 30);
  writeFileSync(join(folder, 'bomb.csv.gz'), gzipSync(Buffer.alloc(400 * 2 ** 20)));
  for (const [file, name] of Object.entries(files)) {
    await drop(page, join(folder, file));
    const told = page.getByText(/Not used/);
    await told.waitFor({ timeout: 60_000 });
    say(
      `${name} refused after seconds`,
      `${(await since(page)).toFixed(1)}: ${await told.innerText()}`,
    );
    await page.getByRole('button', { name: 'Close' }).click();
  }
  rmSync(folder, { recursive: true });
  await page.context().close();
}

async function timeImport(page) {
  await drop(page);
  await page.getByRole('button', { name: /^Use / }).waitFor({ timeout: 240_000 });
  say('from drop to report, seconds', (await since(page)).toFixed(1));
  const choice = page.getByRole('radio', { name: options.words === 'fast' ? /^Cut/ : /^Read/ });
  if ((await choice.count()) > 0) await choice.check();
  await page.getByRole('button', { name: /^Use / }).click();
  await page.locator('dialog').waitFor({ state: 'detached', timeout: 240_000 });
  say('… to papers used', (await since(page)).toFixed(1));
  await page.locator('main article svg, main table').first().waitFor({ timeout: 240_000 });
  say('… to first topics on screen', (await since(page)).toFixed(1));
  await page.locator('[role=progressbar]').first().waitFor({ state: 'detached', timeout: 240_000 });
  say('… to refined topics', (await since(page)).toFixed(1));
  say('longest task', await longest(page));
  say('memory, most and now', `${megabytes(most)}, ${megabytes(await memory())}`);
}

async function timeView(page, name) {
  await page.evaluate(() => (globalThis.began = performance.now()));
  await page.getByRole('navigation').getByRole('link', { name, exact: false }).first().click();
  await timeUntilQuiet(page, name);
  const venue = page.getByRole('heading', { name: 'Choose a venue' });
  if (!(await venue.isVisible())) return;
  await page.evaluate(() => (globalThis.began = performance.now()));
  await page.locator('main button').first().click();
  await timeUntilQuiet(page, `${name} of one venue`);
  await page.goBack();
}

async function timeUntilQuiet(page, name) {
  await page.waitForTimeout(50);
  await page.waitForFunction(
    () => {
      const running = document.querySelector('[role=progressbar], [aria-busy=true]') !== null;
      return !running && document.querySelector('main h1, main h2') !== null;
    },
    null,
    { timeout: 120_000 },
  );
  const seconds = await since(page);
  await page.waitForTimeout(2000);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  say(
    `view ${name}`,
    `${seconds.toFixed(1)} s, longest task ${await longest(page)}, ${nodes} elements, ${megabytes(await memory())}`,
  );
  if (options.pictures) await page.screenshot({ path: join(options.pictures, `${name}.png`) });
}

if (options.words === 'fast') {
  await timeRefusals();
  await timeStops();
}
const page = await open();
await timeImport(page);
for (const view of options.views.split(',').filter(Boolean))
  await timeView(page, view).catch(() => say(`view ${view}`, 'not there after two minutes'));
say('memory, most of all', megabytes(most));
clearInterval(sampling);
await browser.close();
await server.close();

const results = new URL('results/', import.meta.url);
mkdirSync(results, { recursive: true });
const heading = `# ${options.file.split('/').at(-1)} dropped on the built app, words ${options.words === 'fast' ? 'cut' : 'read'}, ${options.date}

\`npm run bench:chromium -- --words ${options.words}\`, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, one run; ${loadavg()[1].toFixed(1)} processes on average wanted a core meanwhile.
`;
const table = lines.map(([name, value]) => `| ${name} | ${value} |`).join('\n');
writeFileSync(
  new URL(`chromium-${options.date}-${options.words}.md`, results),
  `${heading}\n| what | figure |\n| --- | --- |\n${table}\n`,
);
