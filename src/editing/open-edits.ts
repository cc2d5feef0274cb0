import type { Edit } from '../../workers/edits/edit.ts';
import { parseEdits } from '../../workers/edits/log.ts';
import { plural } from '../format.ts';

/** Takes up the edits of a file, and tells in words what could be read of it. */
export async function openEdits(
  file: File,
  editing: { replace(edits: readonly Edit[]): void },
): Promise<string> {
  const { edits, refused } = parseEdits(await file.text());
  const [first] = refused;
  if (edits.length > 0) editing.replace(edits);
  return first
    ? `${plural(refused.length, 'line')} could not be read; line ${first.line}: ${first.reason}.`
    : `${plural(edits.length, 'edit')} taken from the file.`;
}
