import type { Scores } from './scores.ts';

const columns = {
  nmi: 'NMI',
  ami: 'AMI',
  ari: 'ARI',
  seedAri: 'seed ARI',
  tenthAri: 'ARI without a tenth',
  npmi: 'own NPMI',
  diversity: 'diversity',
  precision: 'of the topic',
  recall: 'of the class',
} satisfies Record<keyof Scores, string>;

/** A Markdown table, a row a method: mean and, of the scores against the truth, the standard deviation; scores that nobody has are left out. */
export function scoreTable(rows: readonly { name: string; scores: Scores }[]): string {
  const keys = (Object.keys(columns) as (keyof Scores)[]).filter((key) =>
    rows.some(({ scores }) => scores[key].length > 0),
  );
  const head = ['method', ...keys.map((key) => columns[key])];
  const body = rows.map(({ name, scores }) => [
    name,
    ...keys.map((key) => cell(scores[key], key === 'nmi' || key === 'ami' || key === 'ari')),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function cell(values: readonly number[], withSpread: boolean): string {
  if (values.length === 0) return '';
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  if (!withSpread || values.length < 2) return mean.toFixed(3);
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return `${mean.toFixed(3)} ± ${Math.sqrt(squares / (values.length - 1)).toFixed(3)}`;
}
