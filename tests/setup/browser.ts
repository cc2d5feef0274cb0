import { readFileSync } from 'node:fs';

/** The Chromium that `npm run pretest` found, and how to start it. */
export function browserLaunch(): { executablePath: string; args: string[] } {
  const { path } = JSON.parse(
    readFileSync('node_modules/.cache/undercurrent/browser.json', 'utf8'),
  ) as { path: string }; // written by find-browser.mjs
  return { executablePath: path, args: ['--disable-quic'] };
}
