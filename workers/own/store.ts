import type { Corpus, FactsCorpus } from '../../data/corpus.ts';
import type { PaperFacts } from '../../data/paper.ts';
import { mostToMend } from './word-reading.ts';
import type { OwnEntry } from './entry.ts';
import { freeName } from './free-name.ts';
import { release } from './release.ts';
import {
  joinParts,
  openPart,
  withoutTexts,
  type EarlierPart,
  type OpenPart,
  type Part,
} from './parts.ts';

// 2 keeps the words of papers in rows of numbers, 3 records as JSON in UTF-8; what 1 and 2 kept is read as it is.
const SCHEMA = 3;
const DATABASE = 'undercurrent';

type StoredPart = Part | EarlierPart;

/** This browser cannot keep or open a corpus of the reader's own; the message says why in words. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** The corpora kept in this browser, by name. */
export async function listOwn(): Promise<OwnEntry[]> {
  const entries = await inStore('readonly', allEntries);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Keeps a corpus, whole or not at all, under its name or, where that is taken, the name with a number; gives the entry as kept. */
export async function keepOwn(entry: OwnEntry, parts: readonly Part[]): Promise<OwnEntry> {
  return inStore('readwrite', async (at) => {
    const names = new Set((await allEntries(at)).map(({ name }) => name));
    const kept = { ...entry, name: freeName(entry.name, names) };
    at.objectStore('entries').put(kept);
    const pieces = at.objectStore('parts');
    await inTurn(parts.length, (number) => found(pieces.put(parts[number], [entry.key, number])));
    return kept;
  });
}

/** Calls a corpus something else, with a number where the name is taken; gives the name it has now. */
export async function renameOwn(key: string, wanted: string): Promise<string> {
  return inStore('readwrite', async (at) => {
    const entries = await allEntries(at);
    const entry = entries.find((one) => one.key === key);
    if (!entry) throw new StoreError('This corpus is no longer kept here.');
    const others = entries.filter((one) => one !== entry).map(({ name }) => name);
    const name = freeName(wanted, new Set(others));
    at.objectStore('entries').put({ ...entry, name });
    return name;
  });
}

/** Deletes a corpus with all its parts. */
export async function removeOwn(key: string): Promise<void> {
  return inStore('readwrite', async (at) => {
    at.objectStore('entries').delete(key);
    at.objectStore('parts').delete(IDBKeyRange.bound([key, 0], [key, Infinity]));
    return Promise.resolve();
  });
}

/** Opens a kept corpus, a part at a time, so that nobody waits for it long. */
export function openOwn(key: string): Promise<Corpus> {
  return openBy(key, () => (part) => part);
}

/** The same, but of many papers without their texts. */
export function openOwnFacts(key: string): Promise<FactsCorpus> {
  return openBy(key, ({ papers }) => (papers > mostToMend ? withoutTexts : (part) => part));
}

type Using<P extends PaperFacts> = (part: OpenPart) => OpenPart<P>;

function openBy<P extends PaperFacts>(
  key: string,
  using: (entry: OwnEntry) => Using<P>,
): Promise<Corpus<P>> {
  return inStore('readonly', async (at) => {
    const entry = await found(at.objectStore('entries').get(key) as IDBRequest<OwnEntry>);
    const parts = entry ? await readParts(at, entry, using(entry)) : [];
    if (!entry || parts.length < entry.parts)
      throw new StoreError('This corpus is not kept here, or not whole; open its file again.');
    return joinParts(parts);
  });
}

/** Those of the parts that are there, in their order. */
async function readParts<P extends PaperFacts>(
  at: IDBTransaction,
  entry: OwnEntry,
  using: Using<P>,
): Promise<OpenPart<P>[]> {
  const parts: OpenPart<P>[] = [];
  await inTurn(entry.parts, async (number) => {
    const request = at.objectStore('parts').get([entry.key, number]);
    const part = await found(request as IDBRequest<StoredPart | undefined>);
    if (!part) return;
    parts[number] = using(openPart(part));
    if ('json' in part) release(part.json);
  });
  return Object.values(parts);
}

// So many that no part waits for the one before, so few that the bytes of all are never in memory.
const atATime = 8;

/** Does something with each part by its number, a few at a time. */
async function inTurn(parts: number, use: (number: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const useInTurn = async (): Promise<void> => {
    while (next < parts) await use(next++);
  };
  await Promise.all(Array.from({ length: atATime }, useInTurn));
}

function allEntries(at: IDBTransaction): Promise<OwnEntry[]> {
  return found(at.objectStore('entries').getAll() as IDBRequest<OwnEntry[]>);
}

/** Resolves once what was done is on the disk, so that nothing acknowledged is lost. */
async function inStore<T>(
  mode: IDBTransactionMode,
  work: (at: IDBTransaction) => Promise<T>,
): Promise<T> {
  const base = await openBase();
  try {
    const at = base.transaction(['entries', 'parts'], mode, { durability: 'strict' });
    const done = completed(at);
    done.catch(() => {}); // told below, unless the work itself fails first
    const result = await work(at);
    await done;
    return result;
  } catch (error) {
    throw inWords(error);
  } finally {
    base.close();
  }
}

function openBase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(inWords(error));
    try {
      const request = indexedDB.open(DATABASE, SCHEMA);
      request.onupgradeneeded = () => {
        const { objectStoreNames } = request.result;
        if (objectStoreNames.contains('entries')) return;
        request.result.createObjectStore('entries', { keyPath: 'key' });
        request.result.createObjectStore('parts');
      };
      let isBlocked = false;
      request.onsuccess = () => (isBlocked ? request.result.close() : resolve(request.result));
      request.onerror = () => fail(request.error);
      request.onblocked = () => {
        isBlocked = true;
        fail(new StoreError('Undercurrent is open in another tab; close it and try again.'));
      };
    } catch (error) {
      fail(error);
    }
  });
}

function found<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(inWords(request.error));
  });
}

function completed(at: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    at.oncomplete = () => resolve();
    at.onabort = () => reject(inWords(at.error));
  });
}

function inWords(error: unknown): Error {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError')
    return new StoreError('This browser has no room left to keep these papers.');
  if (name === 'VersionError')
    return new StoreError(
      'The papers kept here were written by a newer version of Undercurrent; reload the page to get it.',
    );
  return new StoreError(
    'This browser keeps nothing for this page; a private window or a setting may forbid it.',
  );
}
