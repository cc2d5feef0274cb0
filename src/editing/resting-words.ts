import type { Paper } from '../../data/paper.ts';
import type { Edit } from '../../workers/edits/edit.ts';
import { plural } from '../format.ts';
import { editInWords } from './edit-words.ts';

const mostNamed = 3;

/** The notes, and one on the edits at these places of the log, which find nothing here that they could change. */
export function withResting(
  notes: string[],
  edits: readonly Edit[],
  resting: readonly number[],
  papers: ReadonlyMap<string, Paper>,
): string[] {
  const idle = resting.flatMap((at) => edits[at] ?? []);
  if (idle.length === 0) return notes;
  const titleOf = (id: string): string => papers.get(id)?.title ?? id;
  const named = idle
    .slice(0, mostNamed)
    .map((edit) => editInWords(edit, (members) => topicOf(members, papers), titleOf));
  const more = idle.length - named.length;
  const rest = idle.length === 1 ? 'finds nothing here and rests' : 'find nothing here and rest';
  const note = `Of ${plural(edits.length, 'edit')} ${idle.length} ${rest}: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}. ${idle.length === 1 ? 'It stays' : 'They stay'} in the list of edits and in every file that is saved.`;
  return [...new Set([...notes, note])];
}

/** A topic that was named by these papers and is none here. */
export function topicOf(members: readonly string[], papers: ReadonlyMap<string, Paper>): string {
  const missing = members.filter((id) => !papers.has(id)).length;
  const all = `a topic of ${plural(members.length, 'paper')}`;
  if (missing === 0) return all;
  return `${all} (${missing === members.length ? 'none of them here' : `${missing} of them not here`})`;
}
