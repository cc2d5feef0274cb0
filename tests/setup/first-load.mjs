// Which scripts a first load of the built app fetches: what the page and its worker import, and what they fetch at once.
import { readFileSync, readdirSync } from 'node:fs';

const folder = 'dist/assets';
/** Fetched after the first topics, though nothing asked for them by a click. */
const soon = { page: ['ExportMenu'], worker: ['stability'] };

/** Names of the page's scripts of a first load, and those of its worker. */
export function firstLoad() {
  const [, entry = ''] =
    /<script[^>]*src="\.\/assets\/([^"]+)"/.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
  return {
    page: withImports([entry, ...soon.page.map(built)]),
    worker: withImports([built('analysis.worker'), ...soon.worker.map(built)]),
  };
}

/** The file built under this name. */
function built(name) {
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}-`) && one.endsWith('.js'));
  if (!file) throw new Error(`the build has no ${name}`);
  return file;
}

/** The scripts and all that they import, once each. */
function withImports(roots) {
  const found = new Set(roots);
  for (const name of found) {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    for (const [, next] of text.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      found.add(next);
  }
  return [...found];
}
