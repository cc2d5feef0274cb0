import { columns, lists, orders, type ColumnName } from '../link/choices.ts';
import type { Command } from '../state/commands.svelte.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { orderName } from '../views/papers/order-name.ts';
import { cells } from '../views/papers/cells.ts';
import { choosing } from './choosing.ts';

/** What the table of papers shows and how it is sorted, and how long the lists are. */
export function listCommands(dashboard: Dashboard): Command[] {
  const { columns: now, list } = dashboard.choices;
  const set = choosing(dashboard, 'Papers');
  const column = (name: ColumnName): Command =>
    set(`${now.includes(name) ? 'Hide' : 'Show'} the column ${cells[name].title}`, {
      view: 'papers',
      columns: columns.filter((one) => now.includes(one) !== (one === name)),
    });
  return [
    ...columns.map(column),
    ...orders.map((order) =>
      set(`Papers sorted by ${orderName(order)}`, { view: 'papers', order }),
    ),
    ...lists
      .filter((one) => one !== list)
      .map((one) =>
        choosing(dashboard, 'Chart')(
          one === 'full' ? 'Show more terms, and all rows by name' : 'Show fewer terms and rows',
          { list: one },
        ),
      ),
  ];
}
