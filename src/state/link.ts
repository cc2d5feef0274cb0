import { toHash, type Choices } from './choices.ts';

/** Writes the choices to the address, as a step that Back undoes or in place of the last; nothing if it says so already. */
export function writeLink(choices: Choices, history: 'push' | 'replace'): void {
  const hash = toHash(choices);
  if (hash === location.hash) return;
  if (history === 'push') window.history.pushState(null, '', hash);
  else window.history.replaceState(null, '', hash);
}
