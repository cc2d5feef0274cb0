import type { Term } from '../../data/corpus.ts';
import type { WordEdit } from '../../workers/edits/edit.ts';
import type { Command } from '../state/commands.svelte.ts';

const group = 'Word';
const mostListed = 5;

/** What can be done with a word of the papers, whether it names a topic or not: `stop figure`, `join photo as image`, or the word alone. */
export function wordCommands(
  query: string,
  vocabulary: readonly Term[],
  edit: (change: WordEdit) => void,
): Command[] {
  const [, one = '', other = ''] =
    /^\s*join\s+(.+?)\s+(?:as|into|with)\s+(.+?)\s*$/i.exec(query) ?? [];
  const [from, into] = [named(one, vocabulary), named(other, vocabulary)];
  if (from && into && from !== into) return [joinCommand(from, into, edit)];
  const [, begun = ''] = /^\s*(?:stop|leave out|ban|keep out)\s+(.+?)\s*$/i.exec(query) ?? [];
  const whole = named(begun === '' ? query : begun, vocabulary);
  const terms = begun === '' ? [] : beginningWith(begun, vocabulary);
  return [...new Set([...(whole ? [whole] : []), ...terms])]
    .slice(0, mostListed)
    .flatMap((term) => outCommands(term, edit));
}

function outCommands({ term, label }: Term, edit: (change: WordEdit) => void): Command[] {
  return [
    {
      name: `Leave the word ${label} out of the analysis`,
      group,
      run: () => edit({ kind: 'stop', term }),
    },
    {
      name: `Keep the word ${label} out of names and lists`,
      group,
      run: () => edit({ kind: 'ban', term }),
    },
  ];
}

function joinCommand(from: Term, into: Term, edit: (change: WordEdit) => void): Command {
  return {
    name: `Count the word ${from.label} as ${into.label}`,
    group,
    run: () => edit({ kind: 'join', term: from.term, into: into.term }),
  };
}

function named(text: string, vocabulary: readonly Term[]): Term | null {
  const wanted = text.trim().toLowerCase();
  return vocabulary.find((one) => !one.stop && spellings(one).includes(wanted)) ?? null;
}

function beginningWith(text: string, vocabulary: readonly Term[]): Term[] {
  const wanted = text.toLowerCase();
  return vocabulary.filter(
    (one) => !one.stop && spellings(one).some((spelt) => spelt.startsWith(wanted)),
  );
}

function spellings({ term, label }: Term): string[] {
  return [term.toLowerCase(), label.toLowerCase()];
}
