import type { Edit } from '../../workers/edits/edit.ts';
import { plural, sentence } from '../format.ts';
import { keptInWords, type NamedPart } from './merge-words.ts';

/** The topics that an edit was about, as they were then. */
export interface NamedPlayed {
  topic: NamedPart;
  other: NamedPart | null;
}

/**
 * An edit in a sentence without its stop, for the list of edits; `nameOf` tells in words a set of papers where it is not known
 * which topic they were.
 */
export function editInWords(
  edit: Edit,
  nameOf: (members: readonly string[]) => string,
  titleOf: (paper: string) => string,
  played: NamedPlayed | null = null,
): string {
  const topicOf = (members: readonly string[]): string =>
    played ? `“${played.topic.label}”` : nameOf(members);
  switch (edit.kind) {
    case 'rename':
      return sentence(`${topicOf(edit.topic)} is called “${edit.name}”`);
    case 'merge':
      return played?.other
        ? mergeInWords(played.topic, played.other)
        : sentence(`${nameOf(edit.other)} joined ${nameOf(edit.topic)}`);
    case 'split':
      return `${plural(edit.leaving.length, 'paper')} of ${topicOf(edit.topic)} became a topic`;
    case 'move':
      return `“${titleOf(edit.paper)}” belongs to ${topicOf(edit.topic)}`;
    case 'stop':
      return `“${edit.term}” is left out of the analysis`;
    case 'ban':
      return `“${edit.term}” names no topic`;
    case 'join':
      return `“${edit.term}” counts as “${edit.into}”`;
  }
}

function mergeInWords(into: NamedPart, other: NamedPart): string {
  const part = ({ label, papers }: NamedPart): string => `“${label}” (${plural(papers, 'paper')})`;
  return `${part(other)} joined ${part(into)}: one topic, with ${keptInWords(into, other)}`;
}
