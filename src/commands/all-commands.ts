import type { Command } from '../state/commands.svelte.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import type { Dialogs } from '../state/dialogs.svelte.ts';
import { chartCommands } from './chart-commands.ts';
import { compareCommands } from './compare-commands.ts';
import { editCommands } from './edit-commands.ts';
import { filterCommands } from './filter-commands.ts';
import { listCommands } from './list-commands.ts';
import { pickCommands } from './pick-commands.ts';
import { placeCommands } from './place-commands.ts';
import { shareCommands } from './share-commands.ts';

/** Everything that can be done wherever the reader is, and with what is open beside the view. */
export function allCommands(dashboard: Dashboard, dialogs: Dialogs): Command[] {
  return [
    ...placeCommands(dashboard, dialogs),
    ...editCommands(dashboard),
    ...filterCommands(dashboard),
    ...chartCommands(dashboard),
    ...listCommands(dashboard),
    ...compareCommands(dashboard),
    ...shareCommands(dashboard, dialogs),
    ...pickCommands(dashboard),
    ...noteCommands(dashboard),
    {
      name: 'Keyboard shortcuts',
      group: 'Help',
      keys: '?',
      run: () => dialogs.show({ kind: 'keys' }),
    },
  ];
}

/** What sends away what the page tells. */
function noteCommands(dashboard: Dashboard): Command[] {
  const group = 'Help';
  const notes = { name: 'Dismiss the notes', group, run: () => (dashboard.notes = []) };
  const changes = {
    name: 'Close what changed in the topics',
    group,
    run: () => dashboard.found.forgetChanges(),
  };
  return [
    ...(dashboard.notes.length > 0 ? [notes] : []),
    ...(dashboard.found.since ? [changes] : []),
  ];
}
