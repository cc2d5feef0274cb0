import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Corpus } from '../corpus.ts';

const name = 'virtual:corpus';
const folder = 'data/papers';
const cache = 'node_modules/.cache/undercurrent';

/** Finds the topics that all others take their names from. */
type FindAnchor = (corpus: Corpus) => unknown;

/**
 * Turns the source documents into three assets, whose addresses `virtual:corpus` exports: the corpus, the documents'
 * texts for looking a record up, and what `findAnchor` makes of the corpus; also the corpus's SHA-256 and the version of
 * the program. A change of a document rebuilds the assets and reloads the page.
 */
export function corpusPlugin(findAnchor: FindAnchor): Plugin {
  let root = process.cwd();
  const papers = (): string => resolve(root, folder);
  return {
    name: 'undercurrent-corpus',
    configResolved(config) {
      root = config.root;
    },
    async buildStart() {
      if (!process.env['VITEST']) await writeAssets(papers(), join(root, cache), findAnchor);
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? exportAssets(root, join(root, cache)) : null),
    configureServer(server) {
      server.watcher.add(papers());
      server.watcher.on('change', (path) => {
        if (path.startsWith(papers()))
          void update(server, () => writeAssets(papers(), join(root, cache), findAnchor));
      });
    },
  };
}

function exportAssets(root: string, from: string): string {
  const address = (file: string): string => JSON.stringify(`${join(from, file)}?url`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return [
    `export { default as corpusUrl } from ${address('corpus.json')};`,
    `export { default as documentsUrl } from ${address('documents.json')};`,
    `export { default as anchorUrl } from ${address('anchor.json')};`,
    `export const corpusHash = ${JSON.stringify(digest(join(from, 'corpus.json')))};`,
    `export const version = ${JSON.stringify(version)};`,
  ].join('\n');
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

async function update(server: ViteDevServer, write: () => Promise<void>): Promise<void> {
  try {
    await write();
    server.ws.send({ type: 'full-reload' });
  } catch (error) {
    const { message, stack = '' } = error as Error; // readers throw SourceErrors
    server.ws.send({ type: 'error', err: { message, stack } });
  }
}

// Loaded only when assets are written, so that commands that need none start without wink-nlp.
async function writeAssets(from: string, to: string, findAnchor: FindAnchor): Promise<void> {
  const { readBuiltIn } = await import('./built-in.ts');
  const { readDocuments } = await import('./documents.ts');
  mkdirSync(to, { recursive: true });
  const corpus = readBuiltIn(from);
  writeFileSync(join(to, 'corpus.json'), JSON.stringify(corpus));
  writeFileSync(join(to, 'anchor.json'), JSON.stringify(await findAnchor(corpus)));
  const texts = readDocuments(from).map(({ document, text }) => [document, text]);
  writeFileSync(join(to, 'documents.json'), JSON.stringify(Object.fromEntries(texts)));
}
