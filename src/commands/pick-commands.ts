import type { Command } from '../state/commands.svelte.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';

/** The way to each topic, and from the panel beside the view on. */
export function pickCommands(dashboard: Dashboard): Command[] {
  const { pick } = dashboard.choices;
  return [
    ...(pick.kind === 'nothing'
      ? []
      : [
          {
            name: 'Close the inspector',
            group: 'Beside the view',
            keys: 'Esc',
            run: () => dashboard.pick({ kind: 'nothing' }),
          },
        ]),
    ...(pick.kind === 'paper' ? paperCommands(dashboard, pick.id) : []),
    ...dashboard.topics.map(({ id, label }) => ({
      name: `Topic ${label}: words, papers, rename, merge, split`,
      group: 'Topic',
      run: () => dashboard.pick({ kind: 'topic', topic: id }),
    })),
  ];
}

/** What can be done with the paper that is open. */
function paperCommands(dashboard: Dashboard, id: string): Command[] {
  const group = 'This paper';
  const out = dashboard.choices.without.includes(id);
  const { topic = null, runnerUp = null } = dashboard.assignments.get(id) ?? {};
  const shown = dashboard.topicOf(id) !== null;
  const { editing } = dashboard;
  const move = (to: number) => (): void =>
    editing.edit({ kind: 'move', paper: id, topic: editing.membersOf(to) });
  const similar = (dashboard.reading.output?.similar ?? []).flatMap(
    (one) => dashboard.papers.get(one.id) ?? [],
  );
  const open = (to: number | null, what: string): Command[] =>
    to !== null && shown
      ? [
          {
            name: `${what}: ${dashboard.topicName(to)}`,
            group,
            run: () => dashboard.pick({ kind: 'topic', topic: to }),
          },
        ]
      : [];
  const isBusy = dashboard.run.kind === 'running';
  return [
    ...open(topic, 'Its topic'),
    ...open(runnerUp, 'Its next topic'),
    ...(shown && topic !== null && !isBusy
      ? dashboard.topics.map((to) => ({
          name: to.id === topic ? `Keep it here, in ${to.label}` : `Move it to ${to.label}`,
          group,
          run: move(to.id),
        }))
      : []),
    ...similar.map((paper) => ({
      name: `Most alike: ${paper.title}`,
      group,
      run: () => dashboard.pick({ kind: 'paper', id: paper.id, where: {} }),
    })),
    {
      name: out ? 'Take this record back in' : 'Leave this record out',
      group,
      run: () => dashboard.leaveOut(id, !out),
    },
  ];
}
