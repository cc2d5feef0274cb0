import { presetsOf } from '../slices.ts';
import type { Command } from '../state/commands.svelte.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { choosing } from './choosing.ts';

/** The slices that are offered ready made, for either side, and their exchange. */
export function compareCommands(dashboard: Dashboard): Command[] {
  const { a, b } = dashboard.choices;
  const set = choosing(dashboard, 'Compare');
  const presets = presetsOf(dashboard.corpus?.papers ?? []);
  return [
    set('Swap the two slices', { view: 'compare', a: b, b: a }),
    ...presets.map(({ name, filter }) =>
      set(`Compare: first slice ${name}`, { view: 'compare', a: filter }),
    ),
    ...presets.map(({ name, filter }) =>
      set(`Compare: second slice ${name}`, { view: 'compare', b: filter }),
    ),
  ];
}
