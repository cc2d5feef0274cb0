import type { Calling, KnownTopics } from '../../workers/topics/callings.ts';

const prefix = 'undercurrent.callings.';

/** What topics of the reader's own papers were called when they were shown last, as this browser keeps it; null where it does not. */
export function keptCallings(corpus: string, ids: readonly string[]): KnownTopics | null {
  try {
    return readCallings(localStorage.getItem(prefix + corpus), ids);
  } catch {
    return null;
  }
}

/** Keeps it, if there is room. */
export function keepCallings(corpus: string, known: KnownTopics, ids: readonly string[]): void {
  try {
    localStorage.setItem(prefix + corpus, writeCallings(known, ids));
  } catch {
    // Names and colours then hold until the page is closed.
  }
}

/** Of papers that are no longer kept. */
export function forgetCallings(corpus: string): void {
  try {
    localStorage.removeItem(prefix + corpus);
  } catch {
    // Nothing is kept where storage is closed.
  }
}

/** One character a paper, in the order of the ids. */
export function writeCallings(
  { callings, assignments }: KnownTopics,
  ids: readonly string[],
): string {
  const topicAt = topicsOf(ids, assignments);
  let places = '';
  for (let at = 0; at < ids.length; at += 1) places += topicAt(at)?.toString(36) ?? '.';
  return JSON.stringify({ callings, places });
}

/** The topic of the paper whose id is at a place; at once where the assignments have the same papers in one order. */
function topicsOf(
  ids: readonly string[],
  assignments: KnownTopics['assignments'],
): (at: number) => number | null {
  const isAlike = ids.length === assignments.length;
  if (isAlike && ids.every((id, at) => id === assignments[at]!.id))
    return (at) => assignments[at]!.topic;
  const topicOf = new Map(assignments.map(({ id, topic }) => [id, topic]));
  return (at) => topicOf.get(ids[at]!) ?? null;
}

/** null where the text is none, or of other papers. */
export function readCallings(text: string | null, ids: readonly string[]): KnownTopics | null {
  if (text === null) return null;
  const { callings, places } = JSON.parse(text) as { callings?: unknown; places?: unknown };
  const isRead = Array.isArray(callings) && callings.every(isCalling);
  if (!isRead || typeof places !== 'string' || places.length !== ids.length) return null;
  const topicAt = (at: number): number | null => {
    const topic = parseInt(places.charAt(at), 36);
    return topic < callings.length ? topic : null;
  };
  return { callings, assignments: ids.map((id, at) => ({ id, topic: topicAt(at) })) };
}

function isCalling(value: unknown): value is Calling {
  if (typeof value !== 'object' || value === null) return false;
  const { label, labels, hue } = value as Partial<Calling>;
  const isText = (one: unknown): boolean => typeof one === 'string' && one !== '';
  return isText(label) && Array.isArray(labels) && labels.every(isText) && Number.isInteger(hue);
}
