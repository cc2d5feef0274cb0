import { seeds, type Choices } from '../link/choices.ts';
import type { Command } from '../state/commands.svelte.ts';

/** What is asked for with a number that no list can hold: `seed 42`. */
export function typedCommands(
  query: string,
  choose: (change: Partial<Choices>) => void,
): Command[] {
  const [, digits = ''] = /^\s*seed\s+(\d{1,10})\s*$/i.exec(query) ?? [];
  const seed = Number(digits);
  if (digits === '' || seed > seeds.most) return [];
  return [{ name: `Seed ${seed}`, group: 'Seed', run: () => choose({ seed }) }];
}
