import type { Edit } from '../../workers/edits/edit.ts';
import { formatEdits, parseEdits } from '../../workers/edits/log.ts';

/** A log of edits that this browser keeps, and when it was last added to. */
export interface KeptLog {
  saved: string;
  edits: readonly Edit[];
}

const prefix = 'undercurrent.edits.';

/** The logs kept for a corpus, the latest first; none where storage is closed. */
export function keptLogs(corpus: string): KeptLog[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(prefix + corpus) ?? '[]');
    return Array.isArray(list) ? list.flatMap(readLog) : [];
  } catch {
    return [];
  }
}

/** Keeps a log in the place of the one that it was made from, null where that is to stay; false if there is no room. */
export function keepLog(corpus: string, log: KeptLog, from: readonly Edit[] | null): boolean {
  const others = without(keptLogs(corpus), log.edits);
  const rest = from ? without(others, from) : others;
  return write(corpus, log.edits.length > 0 ? [log, ...rest] : rest);
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
  const { saved, lines } = value as Record<string, unknown>;
  if (typeof saved !== 'string' || typeof lines !== 'string') return [];
  return [{ saved, edits: parseEdits(lines).edits }];
}

function write(corpus: string, logs: readonly KeptLog[]): boolean {
  try {
    const list = logs.map(({ saved, edits }) => ({ saved, lines: formatEdits(edits) }));
    localStorage.setItem(prefix + corpus, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}
