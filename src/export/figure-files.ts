import { csvFormat } from 'd3';
import { download, svgToPng } from './download.ts';
import { figureToSvg } from './figure.ts';
import { unpointed } from './unpointed.ts';

/** A figure on the page with the numbers behind it. */
export interface FigureSource<Row extends object> {
  /** The element that shows the figure. */
  figure: () => Element | undefined;
  rows: () => Row[];
  /** Corpus, filter, n, method and date, line by line. */
  caption: () => string[];
  /** Of the file, without its ending. */
  name: string;
}

export type FileKind = 'svg' | 'png' | 'csv' | 'json';

/** Saves the figure as a picture, or its numbers. */
export async function saveFigure<Row extends object>(
  { figure, rows, caption, name }: FigureSource<Row>,
  kind: FileKind,
): Promise<void> {
  if (kind === 'csv') return download(`${name}.csv`, csvFormat(rows()), 'text/csv');
  if (kind === 'json') {
    const content = JSON.stringify({ caption: caption(), rows: rows() }, null, 2);
    return download(`${name}.json`, content, 'application/json');
  }
  const svg = await unpointed(() => {
    const element = figure();
    if (!element) throw new Error('the figure is not on the page');
    return figureToSvg(element, caption());
  });
  if (kind === 'svg') download(`${name}.svg`, svg, 'image/svg+xml');
  else download(`${name}.png`, await svgToPng(svg));
}
