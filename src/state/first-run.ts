const key = 'undercurrent.tried';

/** Whether the reader has never sent the first steps away, and comes by the plain address rather than by somebody's link. */
export function isFirstRun(): boolean {
  try {
    return localStorage.getItem(key) === null && !location.hash.includes('?');
  } catch {
    return false;
  }
}

/** Remembers that the reader knows the first steps. */
export function endFirstRun(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // Storage is closed: nothing is shown there at the next visit either.
  }
}
