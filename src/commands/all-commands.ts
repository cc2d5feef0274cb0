import type { Kind } from '../../data/paper.ts';
import { topicCounts } from '../../workers/topics/topic-counts.ts';
import { plural } from '../format.ts';
import { openFiles } from '../project/open-files.ts';
import {
  chances,
  chartNames,
  defaultChoices,
  sorts,
  views,
  type Choices,
} from '../link/choices.ts';
import type { Command } from '../state/commands.svelte.ts';
import { collections } from '../state/corpus-name.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import type { Dialogs } from '../state/dialogs.svelte.ts';
import { keepProject } from '../state/keep-project.ts';
import { ownName } from '../state/corpus-name.ts';
import { toCollection, toOwn } from '../state/switching.ts';

/** Everything that can be done wherever the reader is. */
export function allCommands(dashboard: Dashboard, dialogs: Dialogs): Command[] {
  return [
    ...viewCommands(dashboard),
    ...corpusCommands(dashboard, dialogs),
    ...editCommands(dashboard),
    ...filterCommands(dashboard),
    ...chartCommands(dashboard),
    ...shareCommands(dashboard, dialogs),
    ...topicCommands(dashboard),
    {
      name: 'Keyboard shortcuts',
      group: 'Help',
      keys: '?',
      run: () => dialogs.show({ kind: 'keys' }),
    },
  ];
}

const collectionNames = { euromlsys: 'EuroMLSys', 'reading-list': 'Reading list', all: 'Both' };
const chartWords = {
  dots: 'Dots',
  stacked: 'Stacked bars',
  'heat-map': 'Heat map',
  lines: 'Lines',
  table: 'Table',
};

function viewCommands(dashboard: Dashboard): Command[] {
  return views.map((view) => ({
    name: `Go to ${view.charAt(0).toUpperCase()}${view.slice(1)}`,
    group: 'View',
    moves: true,
    run: () => dashboard.choose({ view }),
  }));
}

function corpusCommands(dashboard: Dashboard, dialogs: Dialogs): Command[] {
  const { choices, source } = dashboard;
  return [
    ...collections.map((corpus) => ({
      name: `Papers of ${collectionNames[corpus]}`,
      group: 'Corpus',
      run: () => dashboard.choose(toCollection(corpus, choices.corpus)),
    })),
    ...source.own.list.map((entry) => ({
      name: `Papers of ${entry.name}`,
      group: 'Corpus',
      run: () => dashboard.choose(toOwn(entry)),
    })),
    {
      name: 'Your papers: open files, rename, delete',
      group: 'Corpus',
      run: () => dialogs.show({ kind: 'papers', files: [] }),
    },
  ];
}

function editCommands(dashboard: Dashboard): Command[] {
  const { editing, choices } = dashboard;
  const { without } = choices;
  const group = 'Edit';
  const undo = { name: 'Undo the last edit', group, keys: 'Ctrl Z', run: () => editing.undo() };
  const redo = { name: 'Redo the edit', group, keys: 'Ctrl Shift Z', run: () => editing.redo() };
  const back = {
    name: `Take back in ${plural(without.length, 'record')} that you left out`,
    group,
    run: () => dashboard.choose({ without: [] }),
  };
  return [
    ...(editing.done.length > 0 ? [undo] : []),
    ...(editing.undone.length > 0 ? [redo] : []),
    ...(without.length > 0 ? [back] : []),
    ...editing.kept.map((log) => ({
      name: `Take up ${plural(log.edits.length, 'kept edit')} of ${log.saved.slice(0, 10)}`,
      group,
      run: () => editing.replace(log.edits),
    })),
  ];
}

function filterCommands(dashboard: Dashboard): Command[] {
  const { filter } = dashboard.choices;
  const papers = dashboard.inCorpus;
  const only = (name: string, change: Choices['filter']): Command => ({
    name: `Only ${name}`,
    group: 'Filter',
    run: () => dashboard.choose({ filter: { ...filter, ...change } }),
  });
  const years = distinct(papers.map(({ year }) => year)).filter((year) => year > 0);
  const kinds: Kind[] = distinct(papers.map(({ kind }) => kind));
  return [
    { name: 'Search papers', group: 'Filter', keys: '/', run: focusSearch },
    {
      name: 'Clear the filters and the search',
      group: 'Filter',
      run: () => dashboard.choose({ filter: {}, search: '' }),
    },
    ...years.map((year) => only(String(year), { year: [[year, year]] })),
    ...distinct(papers.map(({ venue }) => venue)).map((venue) => only(venue, { venue: [venue] })),
    ...kinds.map((kind) => only(`${kind}s`, { kind: [kind] })),
    ...distinct(papers.flatMap(({ labels }) => labels)).map((label) =>
      only(`papers labelled ${label}`, { label: [label] }),
    ),
  ];
}

function chartCommands(dashboard: Dashboard): Command[] {
  const { choices } = dashboard;
  const set = (name: string, group: string, change: Partial<Choices>): Command => ({
    name,
    group,
    run: () => dashboard.choose(change),
  });
  const counts = Array.from(
    { length: topicCounts.most - topicCounts.least + 1 },
    (_, at) => topicCounts.least + at,
  );
  return [
    ...chartNames.map((chart) =>
      set(`Trends as ${chartWords[chart]}`, 'Chart', { view: 'trends', chart }),
    ),
    set('Papers in each year', 'Chart', { view: 'trends', measure: 'papers' }),
    set('Share of each year', 'Chart', { view: 'trends', measure: 'share' }),
    ...sorts.map((sort) => set(`Topics sorted by ${sort}`, 'Chart', { view: 'trends', sort })),
    set(`${choices.intervals ? 'Hide' : 'Show'} 95 % intervals`, 'Chart', {
      intervals: !choices.intervals,
    }),
    set(`${choices.byTitle ? 'Hide' : 'Show'} papers placed by title`, 'Chart', {
      byTitle: !choices.byTitle,
    }),
    set(`Compare and Emerging as ${choices.form === 'chart' ? 'tables' : 'charts'}`, 'Chart', {
      form: choices.form === 'chart' ? 'table' : 'chart',
    }),
    ...chances.map((chance) =>
      set(
        chance === 'shuffle' ? 'Shuffle the years' : 'Find the true years in a line-up',
        'Chart',
        {
          view: 'emerging',
          chance,
        },
      ),
    ),
    ...counts.map((k) => set(`${k} topics`, 'Number of topics', { k })),
    set('All choices as at first', 'Help', { ...defaultChoices, edits: choices.edits }),
  ];
}

function shareCommands(dashboard: Dashboard, dialogs: Dialogs): Command[] {
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
    { name: 'Open a project', group, run: () => pickFiles((files) => openFiles(dialogs, files)) },
  ];
}

function topicCommands(dashboard: Dashboard): Command[] {
  return dashboard.topics.map(({ id, label }) => ({
    name: `Topic ${label}: words, papers, rename, merge, split`,
    group: 'Topic',
    run: () => dashboard.pick({ kind: 'topic', topic: id }),
  }));
}

function distinct<T extends string | number>(values: readonly T[]): T[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('search input')?.focus();
}

async function copyLink(dashboard: Dashboard): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    dashboard.notes = ['The link is copied.'];
  } catch {
    dashboard.notes = ['The browser does not let the page copy; the link is in the address bar.'];
  }
}

function pickFiles(use: (files: File[]) => unknown): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.onchange = () => void use([...(input.files ?? [])]);
  input.click();
}
