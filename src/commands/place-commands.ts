import type { Command } from '../state/commands.svelte.ts';
import { collectionNames, collections } from '../state/corpus-name.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import type { Dialogs } from '../state/dialogs.svelte.ts';
import { toCollection, toOwn } from '../state/switching.ts';
import { views } from '../link/choices.ts';
import { sentence } from '../format.ts';

/** The ways to another view and to other papers. */
export function placeCommands(dashboard: Dashboard, dialogs: Dialogs): Command[] {
  return [...viewCommands(dashboard), ...corpusCommands(dashboard, dialogs)];
}

function viewCommands(dashboard: Dashboard): Command[] {
  return views.map((view) => ({
    name: `Go to ${sentence(view)}`,
    group: 'View',
    moves: true,
    run: () => dashboard.choose({ view }),
  }));
}

function corpusCommands(dashboard: Dashboard, dialogs: Dialogs): Command[] {
  const { choices, source } = dashboard;
  const group = 'Corpus';
  return [
    ...collections.map((corpus) => ({
      name: `Papers of ${collectionNames[corpus]}`,
      group,
      run: () => dashboard.choose(toCollection(corpus, choices.corpus)),
    })),
    ...source.own.list.map((entry) => ({
      name: `Papers of ${entry.name}`,
      group,
      run: () => dashboard.choose(toOwn(entry)),
    })),
    {
      name: 'Your own papers: open files, rename, delete',
      group,
      run: () => dialogs.show({ kind: 'papers', files: [] }),
    },
  ];
}
