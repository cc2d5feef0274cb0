// Finds a Chromium for the browser tests, installing one where it may, and prints its path.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Launcher } from 'chrome-launcher';
import { chromium } from 'playwright-core';

const record = 'node_modules/.cache/undercurrent/browser.json';

function installed() {
  const candidates = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const known = candidates.find((path) => path && existsSync(path));
  if (known) return known;
  try {
    return Launcher.getFirstInstallation() ?? playwrightsOwn();
  } catch {
    return playwrightsOwn();
  }
}

function playwrightsOwn() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function run(command, args) {
  console.error(`$ ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function install() {
  const debianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (debianRoot && run('apt-get', ['update', '-qq'])) {
    const packages = ['chromium', 'fonts-noto-core'];
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])) return;
  }
  run('npx', ['playwright', 'install', '--only-shell', 'chromium']);
}

let path = installed();
if (!path) {
  install();
  path = installed();
}
if (!path) {
  console.error(
    'No Chromium was found and none could be installed. Set CHROME_PATH to a Chrome or Chromium.',
  );
  process.exit(1);
}
const version = execFileSync(path, ['--version', '--no-sandbox']).toString().trim();
mkdirSync(dirname(record), { recursive: true });
writeFileSync(record, JSON.stringify({ path, version }));
console.error(`browser: ${version} at ${path}`);
