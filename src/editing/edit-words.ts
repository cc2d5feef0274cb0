import type { Edit } from '../../workers/edits/edit.ts';
import { plural } from '../format.ts';

/** An edit in a sentence, for the list of edits; `nameOf` names a set of papers. */
export function editInWords(
  edit: Edit,
  nameOf: (members: readonly string[]) => string,
  titleOf: (paper: string) => string,
): string {
  switch (edit.kind) {
    case 'rename':
      return `“${nameOf(edit.topic)}” is called “${edit.name}”`;
    case 'merge':
      return `“${nameOf(edit.other)}” (${plural(edit.other.length, 'paper')}) joined “${nameOf(edit.topic)}”`;
    case 'split':
      return `${plural(edit.leaving.length, 'paper')} of “${nameOf(edit.topic)}” became a topic`;
    case 'move':
      return `“${titleOf(edit.paper)}” belongs to “${nameOf(edit.topic)}”`;
    case 'stop':
      return `“${edit.term}” is left out of the analysis`;
    case 'ban':
      return `“${edit.term}” names no topic`;
    case 'join':
      return `“${edit.term}” counts as “${edit.into}”`;
  }
}
