import { allTopicCounts } from '../../workers/topics/topic-counts.ts';
import {
  chartNames,
  defaultChoices,
  seeds,
  shuffleCounts,
  sorts,
  type Choices,
  type ViewName,
} from '../link/choices.ts';
import { sentence } from '../format.ts';
import type { Command } from '../state/commands.svelte.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { choosing } from './choosing.ts';

/** How each view is drawn, and of how many topics; the view comes with it. */
export function chartCommands(dashboard: Dashboard): Command[] {
  const { choices } = dashboard;
  const chart = choosing(dashboard, 'Chart');
  const next = choices.seed === seeds.most ? seeds.least : choices.seed + 1;
  return [
    ...chartNames.map((name) =>
      chart(`Trends as ${chartWords[name]}`, { view: 'trends', chart: name }),
    ),
    ...formCommands(dashboard),
    chart('Papers in each year', { view: 'trends', measure: 'papers' }),
    chart('Share of each year', { view: 'trends', measure: 'share' }),
    ...sorts.map((sort) => chart(`Topics sorted by ${sort}`, { view: 'trends', sort })),
    chart(`${choices.intervals ? 'Hide' : 'Show'} 95 % intervals`, {
      intervals: !choices.intervals,
    }),
    chart(`${choices.byTitle ? 'Hide' : 'Show'} papers placed by title`, {
      byTitle: !choices.byTitle,
    }),
    ...ladderCommands(dashboard),
    ...chanceCommands(dashboard),
    ...allTopicCounts.map((k) => choosing(dashboard, 'Number of topics, k')(`${k} topics`, { k })),
    choosing(dashboard, 'Seed')(`Another seed: ${next}`, { seed: next }),
    choosing(dashboard, 'Help')('All choices as at first', {
      ...defaultChoices,
      edits: choices.edits,
    }),
  ];
}

const chartWords = {
  dots: 'Dots',
  stacked: 'Stacked bars',
  'heat-map': 'Heat map',
  lines: 'Lines',
  table: 'Table',
};

function formCommands(dashboard: Dashboard): Command[] {
  const set = choosing(dashboard, 'Chart');
  return (['compare', 'emerging', 'map'] satisfies ViewName[]).flatMap((view) => [
    set(`${sentence(view)} as ${view === 'map' ? 'points' : 'chart'}`, { view, form: 'chart' }),
    set(`${sentence(view)} as table`, { view, form: 'table' }),
  ]);
}

function ladderCommands(dashboard: Dashboard): Command[] {
  const set = choosing(dashboard, 'Map');
  const change: Partial<Choices> = { view: 'map', ladder: !dashboard.choices.ladder };
  return [set(change.ladder ? 'Draw the ladder of k' : 'Put the ladder of k away', change)];
}

function chanceCommands(dashboard: Dashboard): Command[] {
  const set = choosing(dashboard, 'Chance');
  const { shuffles } = dashboard.choices;
  const after = (times: number): Partial<Choices> => ({
    view: 'emerging',
    chance: 'shuffle',
    shuffles: Math.min(shuffleCounts.most, shuffles + times),
  });
  const full = shuffles === shuffleCounts.most;
  return [
    ...(full ? [] : [set('Shuffle the years', after(1))]),
    ...(full ? [] : [set('Shuffle the years 100 times', after(100))]),
    ...(shuffles > 0 ? [set('Reset the shuffles', { view: 'emerging', shuffles: 0 })] : []),
    set('Show chance by shuffle', { view: 'emerging', chance: 'shuffle' }),
    set('Show chance by line-up: find the true years', { view: 'emerging', chance: 'line-up' }),
  ];
}
