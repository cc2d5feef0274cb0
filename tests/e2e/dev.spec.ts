import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { expect, test } from './page.ts';

// The development server itself, on a copy of the project, since the test changes a source document.
const parts = [
  'index.html',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'src',
  'data',
  'workers',
];
const origin = 'http://127.0.0.1:4182/';
let root = '';
let server: ViteDevServer;

test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'undercurrent-'));
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    cacheDir: join(root, '.vite'),
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 4182, strictPort: true, fs: { strict: false } },
  });
  await server.listen();
});

test.afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

test.use({ baseURL: origin });

test('a change of a source document updates the running page', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto(`${origin}#/papers?corpus=reading-list`);
  await expect(page.locator('main')).toContainText('SpotServe', { timeout: 60_000 });
  const list = join(root, 'data/papers/reading-list.md');
  writeFileSync(
    list,
    readFileSync(list, 'utf8').replace('SpotServe: Serving', 'SpotServant: Serving'),
  );
  await expect(page.locator('main')).toContainText('SpotServant', { timeout: 60_000 });
});
