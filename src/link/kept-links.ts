import { markOf, type Left } from './link-text.ts';

const key = 'undercurrent.links';
const most = 40;

interface Kept {
  mark: string;
  left: Left;
}

/** Keeps what was too long for a link, for another tab that opens the same link; the oldest make room where there is none. */
export function keepLeft(left: Left): void {
  const mark = markOf(left);
  let list = [{ mark, left }, ...read().filter((one) => one.mark !== mark)].slice(0, most);
  while (list.length > 0 && !write(list)) list = list.slice(0, Math.floor(list.length / 2));
}

/** What was kept for a mark, if this browser still has it. */
export function keptLeft(mark: string): Left | null {
  return read().find((one) => one.mark === mark)?.left ?? null;
}

function read(): Kept[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { left, mark } = value as Partial<Kept>;
  const isText = (one: unknown): boolean => typeof one === 'string';
  return (
    typeof left === 'object' && left !== null && isText(mark) && Object.values(left).every(isText)
  );
}

function write(list: readonly Kept[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}
