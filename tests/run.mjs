// Runs every test runner, whatever the one before said, and adds up what they counted.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const folder = 'node_modules/.cache/undercurrent';
const npx = (...args) => spawnSync('npx', args, { stdio: 'inherit' }).status ?? 1;

function vitest() {
  const file = `${folder}/vitest.json`;
  rmSync(file, { force: true });
  const code = npx(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  );
  const { numPassedTests, numFailedTests, numPendingTests } = read(file);
  return {
    name: 'vitest',
    code,
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
  };
}

function endToEnd() {
  const file = `${folder}/e2e.json`;
  rmSync(file, { force: true });
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  const code =
    npx('vite', 'build', '--logLevel', 'warn') ||
    npx('playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json');
  const { stats = {}, suites = [] } = read(file);
  const { expected, unexpected, flaky, skipped } = stats;
  const again = suites.flatMap(flakyTests);
  return {
    name: 'e2e',
    code,
    passed: (expected ?? 0) + (flaky ?? 0),
    failed: unexpected ?? 0,
    skipped: skipped ?? 0,
    again,
  };
}

/** Where a test is that failed and then passed, and what it is called. */
function flakyTests({ specs = [], suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [
    ...own.map(({ file, line, title }) => `${file}:${line} ${title}`),
    ...suites.flatMap(flakyTests),
  ];
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

mkdirSync(folder, { recursive: true });
const results = [vitest(), endToEnd()];
let passed = 0;
let failed = 0;
for (const result of results) {
  const ran = (result.passed ?? 0) + (result.failed ?? 0) > 0;
  const broke = !ran || (result.code !== 0 && !result.failed) ? 1 : 0;
  if (broke)
    console.log(
      `${result.name}: the runner ended with code ${result.code}${ran ? '' : ' and ran no test'}`,
    );
  console.log(
    `${result.name}: ${result.passed ?? 0} passed, ${(result.failed ?? 0) + broke} failed, ${result.skipped ?? 0} skipped`,
  );
  for (const test of result.again ?? [])
    console.log(`${result.name}: passed only when tried again: ${test}`);
  passed += result.passed ?? 0;
  failed += (result.failed ?? 0) + broke;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
