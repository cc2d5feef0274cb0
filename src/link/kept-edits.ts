import type { Edit } from '../../workers/edits/edit.ts';
import { formatEdits, parseEdits } from '../../workers/edits/log.ts';

/** A log of edits that this browser keeps, with the records that were left out, and when it was last added to. */
export interface KeptLog {
  saved: string;
  edits: readonly Edit[];
  without: readonly string[];
  /** The papers that it is of, by a few of their ids; null where that was not kept. */
  of: Sample | null;
}

/** Some of a set of papers, spread evenly over it, by which the set is known again when it has grown. */
export interface Sample {
  papers: number;
  some: readonly string[];
}

const prefix = 'undercurrent.edits.';

/** The logs kept for a corpus, the one that was in force last first, be it empty; none where storage is closed. */
export function keptLogs(corpus: string): KeptLog[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(prefix + corpus) ?? '[]');
    return Array.isArray(list) ? list.flatMap(readLog) : [];
  } catch {
    return [];
  }
}

/** The log that was in force last with each of the other corpora, and the name that it is kept under. */
export function otherLogs(corpus: string): (KeptLog & { corpus: string })[] {
  try {
    return Object.keys(localStorage)
      .flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
      .filter((name) => name !== corpus)
      .flatMap((name) =>
        keptLogs(name)
          .slice(0, 1)
          .map((log) => ({ ...log, corpus: name })),
      );
  } catch {
    return [];
  }
}

/** Keeps a log as the one in force, in the place of the one that it was made from, null where that is to stay; false if there is no room. */
export function keepLog(corpus: string, log: KeptLog, from: readonly Edit[] | null): boolean {
  const others = without(keptLogs(corpus), log.edits);
  const rest = from ? without(others, from) : others;
  return write(corpus, [log, ...rest.filter(({ edits }) => edits.length > 0)]);
}

export function forgetLog(corpus: string, { edits }: KeptLog): void {
  write(corpus, without(keptLogs(corpus), edits));
}

/** Whether the edits begin with all of the log. */
export function goesOn(edits: readonly Edit[], log: KeptLog): boolean {
  return formatEdits(edits).startsWith(formatEdits(log.edits));
}

function without(logs: readonly KeptLog[], edits: readonly Edit[]): KeptLog[] {
  const text = formatEdits(edits);
  return logs.filter((log) => formatEdits(log.edits) !== text);
}

function readLog(value: unknown): KeptLog[] {
  if (typeof value !== 'object' || value === null) return [];
  const { saved, lines, without, of } = value as Record<string, unknown>;
  if (typeof saved !== 'string' || typeof lines !== 'string') return [];
  const ids = Array.isArray(without) ? without.filter((id) => typeof id === 'string') : [];
  return [{ saved, edits: parseEdits(lines).edits, without: ids, of: readSample(of) }];
}

function readSample(value: unknown): Sample | null {
  if (typeof value !== 'object' || value === null) return null;
  const { papers, some } = value as Record<string, unknown>;
  const isRead = typeof papers === 'number' && Array.isArray(some);
  return isRead ? { papers, some: some.filter((id) => typeof id === 'string') } : null;
}

function write(corpus: string, logs: readonly KeptLog[]): boolean {
  try {
    const list = logs.map(({ edits, ...log }) => ({ ...log, lines: formatEdits(edits) }));
    localStorage.setItem(prefix + corpus, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}
