import type { Choices } from '../link/choices.ts';
import type { Command } from '../state/commands.svelte.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';

/** Makes commands of one group that change choices. */
export function choosing(
  dashboard: Dashboard,
  group: string,
): (name: string, change: Partial<Choices>) => Command {
  return (name, change) => ({
    name,
    group,
    moves: change.view !== undefined && change.view !== dashboard.choices.view,
    run: () => dashboard.choose(change),
  });
}
