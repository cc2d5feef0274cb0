import { formatEdits } from '../../workers/edits/log.ts';
import { openEdits } from '../editing/open-edits.ts';
import { download } from '../export/download.ts';
import { plural } from '../format.ts';
import type { Command } from '../state/commands.svelte.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { pickFiles } from './pick-files.ts';

/** What can be done with the reader's edits and the records that were left out. */
export function editCommands(dashboard: Dashboard): Command[] {
  const { editing, choices } = dashboard;
  const { without } = choices;
  const group = 'Edit';
  const when = (holds: boolean, ...commands: Command[]): Command[] => (holds ? commands : []);
  const open = async (file: File): Promise<void> => {
    dashboard.notes = [await openEdits(file, editing)];
  };
  return [
    ...when(
      editing.done.length > 0,
      { name: 'Undo the last edit', group, keys: 'Ctrl Z', run: () => editing.undo() },
      {
        name: 'Save the edits as a file',
        group,
        run: () => download('undercurrent-edits.jsonl', formatEdits(editing.done)),
      },
    ),
    ...when(editing.undone.length > 0, {
      name: 'Redo the edit',
      group,
      keys: 'Ctrl Shift Z',
      run: () => editing.redo(),
    }),
    ...when(without.length > 0, {
      name: `Take back in ${plural(without.length, 'record')} that you left out`,
      group,
      run: () => dashboard.choose({ without: [] }),
    }),
    {
      name: 'Open edits from a file',
      group,
      run: () => pickFiles('.jsonl', ([file]) => file && open(file)),
    },
    ...editing.kept.flatMap((log) => {
      const edits = `${plural(log.edits.length, 'kept edit')} of ${log.saved.slice(0, 10)}`;
      return [
        { name: `Take up ${edits}`, group, run: () => editing.replace(log.edits) },
        { name: `Forget ${edits}`, group, run: () => editing.forget(log) },
      ];
    }),
  ];
}
