import type { Choices } from './choices.ts';
import {
  fromHash,
  longestLink,
  markOf,
  toLink,
  type Left,
  type Link,
  type ReadLink,
} from './link-text.ts';
import { keepLeft, keptLeft } from './kept-links.ts';

/** The choices as a link of this page, with what is too long for it. */
export function linkOf(choices: Choices): Link {
  const page = location.href.slice(0, location.href.length - location.hash.length);
  return toLink(choices, Math.max(200, longestLink - page.length));
}

/** How the address is written: as a step that Back undoes, or in place of the last. */
export type Step = 'push' | 'replace';

/** Writes the choices to the address, as a step that Back undoes or in place of the last; nothing if it says so already. */
export function writeLink(choices: Choices, history: Step): void {
  const { hash, left } = linkOf(choices);
  if (hash === location.hash) return;
  if (left) keepLeft(left);
  if (history === 'push') window.history.pushState(left, '', hash);
  else window.history.replaceState(left, '', hash);
}

/** The choices of the address, with what was too long for it where this browser still has that. */
export function readAddress(): ReadLink {
  const step = history.state as Left | null; // written above, and by nobody else
  return fromHash(location.hash, (mark) =>
    step !== null && markOf(step) === mark ? step : keptLeft(mark),
  );
}
