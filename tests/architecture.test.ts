import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// The rules of the house that a machine can check. Each test lists the places that break one, so
// that a failure reads as a list of what to mend.

const root = fileURLToPath(new URL('..', import.meta.url));

/** The three worlds; each may import from itself and from those before it. */
const worlds = ['data', 'workers', 'src'];
/** Where Node is at home. */
const nodeFolders = ['data/build/', 'workers/headless/'];
/** Libraries that one file alone knows; it gives back our own types. */
const keepers = {
  'wink-nlp': 'data/tokens.ts',
  'wink-eng-lite-web-model': 'data/tokens.ts',
  'ml-kmeans': 'workers/topics/clusters.ts',
  'ml-matrix': 'workers/topics/eigenvectors.ts',
};

interface SourceFile {
  path: string;
  lines: string[];
  /** What the file imports: packages as they are named, files as paths from the root. */
  imports: string[];
}

const files = worlds.flatMap((world) => listFiles(world).map(readSource));

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const statement = /\b(?:from|import)\s*\(?\s*(['"])(.+?)\1/g;
  const workers = /new URL\(\s*(['"])(.+?\.ts)\1/g;
  const imports = [...text.matchAll(statement), ...text.matchAll(workers)].map(([, , name = '']) =>
    name.startsWith('.') ? join(dirname(path), name).replaceAll('\\', '/') : name,
  );
  return { path, lines: text.split('\n'), imports };
}

function worldOf(path: string): number {
  return worlds.indexOf(path.split('/')[0] ?? '');
}

/** `path:line text` of each line that `breaks` the rule. */
function offences(
  breaks: (line: string, path: string) => boolean,
  among: readonly SourceFile[] = files,
): string[] {
  return among.flatMap(({ path, lines }) =>
    lines.flatMap((line, i) => (breaks(line, path) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
  );
}

/** Each line on which `any` stands as a type, with no comment beside it. */
function anyTypes({ path, lines }: SourceFile): string[] {
  const text = path.endsWith('.svelte') ? scriptsOf(lines.join('\n')) : lines.join('\n');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.end).line;
    const here = lines[line] ?? '';
    if (node.kind === ts.SyntaxKind.AnyKeyword && !/(^|\s)\/\//.test(here))
      found.push(`${path}:${line + 1} ${here.trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The scripts of a component at their own lines, all else blank. */
function scriptsOf(component: string): string {
  return component
    .split(/(<script[^>]*>|<\/script>)/)
    .map((part, i) => (i % 4 === 2 ? part : part.replace(/[^\n]/g, '')))
    .join('');
}

/** `path imports name` of each import that `breaks` the rule. */
function wrongImports(breaks: (name: string, path: string) => boolean): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.filter((name) => breaks(name, path)).map((name) => `${path} imports ${name}`),
  );
}

describe('imports', () => {
  it('are found at all', () => {
    const app = files.find(({ path }) => path === 'src/App.svelte');
    expect(app?.imports).toContain('src/views/index.ts');
    expect(files.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(50);
  });

  it('point from src to workers to data and never back', () => {
    expect(wrongImports((name, path) => worldOf(name) > worldOf(path))).toEqual([]);
  });

  it('reach Node from the build and the command line alone', () => {
    const atHome = (path: string): boolean => nodeFolders.some((folder) => path.startsWith(folder));
    expect(
      wrongImports((name, path) => !atHome(path) && (name.startsWith('node:') || atHome(name))),
    ).toEqual([]);
  });

  it('of a library with a keeper are in that one file', () => {
    for (const [library, keeper] of Object.entries(keepers)) {
      const users = files.filter(({ imports }) => imports.includes(library));
      expect(users.map(({ path }) => path)).toEqual([keeper]);
    }
  });

  it('of files carry their ending', () => {
    const isFile = (name: string): boolean => worldOf(name) >= 0 || name.startsWith('..');
    expect(wrongImports((name) => isFile(name) && !/\.\w+(\?\w+)?$/.test(name))).toEqual([]);
  });
});

describe('source text', () => {
  const code = files.filter(({ path }) => !path.endsWith('.css'));

  it('writes no raw HTML', () => {
    expect(
      offences((line) => /\{@html\b|\.(inner|outer)HTML\b|insertAdjacentHTML/.test(line)),
    ).toEqual([]);
  });

  it('has no `any` without a reason on its line', () => {
    expect(code.flatMap(anyTypes)).toEqual([]);
  });

  it('names no other origin but namespaces and doi.org', () => {
    const allowed = /https?:\/\/(?:www\.w3\.org|doi\.org)\//g;
    const reader = files.filter(({ path }) => worldOf(path) > 0);
    expect(
      offences((line) => /https?:\/\/|['"`]\/\/\w/.test(line.replaceAll(allowed, '')), reader),
    ).toEqual([]);
  });

  it('has no way to send anything away', () => {
    const senders =
      /\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b/;
    expect(offences((line) => senders.test(line), code)).toEqual([]);
  });

  it('leaves clock and chance out of what is computed', () => {
    const stages = code.filter(({ path }) => /^(data|workers\/(topics|inference))\//.test(path));
    const impure = /Math\.random|Date\.now|new Date\(\)|performance\.now|crypto\.getRandom/;
    expect(offences((line) => impure.test(line), stages)).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 250 lines', () => {
    const long = files.filter(({ lines }) => lines.length - 1 > 250);
    expect(long.map(({ path, lines }) => `${path} has ${lines.length - 1} lines`)).toEqual([]);
  });

  it('are named in kebab-case, components in PascalCase, and none is a drawer for odds and ends', () => {
    const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.(svelte|worker|d))?\.(ts|css)$/;
    const pascal = /^([A-Z][a-z0-9]*)+\.svelte$/;
    const drawer = /^(utils?|helpers?|types|misc|common)\./;
    const odd = files.filter(({ path }) => {
      const name = path.split('/').at(-1) ?? '';
      return !(kebab.test(name) || pascal.test(name)) || drawer.test(name);
    });
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});
