// Prints how long a cold open of the built app takes to the first topics and to the refined ones, and the longest task
// on the page while they are computed: medians over fresh profiles. Run `npm run build` first.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';

const runs = Number(process.argv[2] ?? 9);

async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { first: 0, refined: 0, longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      const drawn = document.querySelector('main article svg circle') !== null;
      if (drawn && seen.first === 0) seen.first = performance.now();
      const running = document.querySelector('[role=progressbar]') !== null;
      if (drawn && !running) seen.refined = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.seen.refined > 0);
  const seen = await page.evaluate(() => globalThis.seen);
  await context.close();
  return seen;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

const server = await preview({ preview: { host: '127.0.0.1', port: 4178 }, logLevel: 'silent' });
const { path } = JSON.parse(readFileSync('node_modules/.cache/undercurrent/browser.json', 'utf8'));
const browser = await chromium.launch({ executablePath: path, args: ['--disable-quic'] });
const openings = [];
for (let run = 0; run <= runs; run += 1)
  openings.push(await open(browser, 'http://127.0.0.1:4178/'));
openings.shift();
console.log(`cold opens of the built app, ${runs} fresh profiles, milliseconds`);
console.log('figure            min  median  max');
for (const name of ['first', 'refined', 'longest']) {
  const values = openings.map((opening) => opening[name]);
  const row = [Math.min(...values), median(values), Math.max(...values)].map((x) => x.toFixed(0));
  console.log(
    `${{ first: 'first topics', refined: 'refined topics', longest: 'longest task' }[name].padEnd(16)} ${row.join('  ')}`,
  );
}
await browser.close();
await server.close();
