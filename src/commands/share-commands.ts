import { openFiles } from '../project/open-files.ts';
import type { Command } from '../state/commands.svelte.ts';
import { ownName } from '../state/corpus-name.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import type { Dialogs } from '../state/dialogs.svelte.ts';
import { keepProject } from '../state/keep-project.ts';
import { pickFiles } from './pick-files.ts';

/** The view as a link, on paper and as files. */
export function shareCommands(dashboard: Dashboard, dialogs: Dialogs): Command[] {
  const group = 'Save & send';
  const isOwn = ownName(dashboard.choices.corpus) !== null;
  const save = async (withPapers: boolean): Promise<void> => {
    const trouble = await keepProject(dashboard, withPapers);
    if (trouble !== null) dashboard.notes = [trouble];
  };
  return [
    { name: 'Report in one file', group, run: () => dialogs.show({ kind: 'report' }) },
    { name: 'Print this view', group, run: () => setTimeout(print) },
    { name: 'Copy the link', group, run: () => copyLink(dashboard) },
    {
      name: isOwn ? 'Save the project, without its papers' : 'Save the project',
      group,
      run: () => save(false),
    },
    ...(isOwn ? [{ name: 'Save the project, with its papers', group, run: () => save(true) }] : []),
    {
      name: 'Open a project',
      group,
      run: () => pickFiles('.json', (files) => openFiles(dialogs, files)),
    },
  ];
}

async function copyLink(dashboard: Dashboard): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    dashboard.notes = ['The link is copied.'];
  } catch {
    dashboard.notes = ['The browser does not let the page copy; the link is in the address bar.'];
  }
}
