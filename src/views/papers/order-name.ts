import type { ColumnName, PaperOrder } from '../../link/choices.ts';
import { cells } from './cells.ts';

/** An order of the papers in words: `Year, descending`. */
export function orderName(order: PaperOrder): string {
  if (order === 'fit') return 'fit, then newest';
  const name = order.replace('-', '') as ColumnName | 'title'; // an order is a sign and a name
  const title = name === 'title' ? 'Paper' : cells[name].title;
  return order.startsWith('-') ? `${title}, descending` : title;
}
