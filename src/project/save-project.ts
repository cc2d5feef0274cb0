import { download } from '../export/download.ts';
import { toParts } from '../link/choices.ts';
import { ownName } from '../state/corpus-name.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { fingerprint } from '../link/edit-link.ts';
import { writeProject } from './project.ts';
import { toRecords } from './records.ts';

/** Hands the reader a file with the choices and edits in force; with the papers themselves where they are the reader's own and asked for. */
export function saveProject(dashboard: Dashboard, withPapers: boolean): void {
  const { choices, corpus, source, editing, builtIn } = dashboard;
  if (!corpus) throw new Error('The papers are still being loaded.');
  const own = ownName(choices.corpus);
  const { papers } = corpus;
  const parts = Object.fromEntries(toParts({ ...choices, edits: '' }));
  const text = writeProject(
    {
      corpus: {
        kind: own === null ? 'built-in' : 'own',
        name: own ?? choices.corpus,
        hash: source.hash,
        papers: papers.length,
        fingerprint: fingerprint(papers.map(({ id }) => id)),
      },
      choices: { view: choices.view, ...parts },
      edits: editing.done,
      records: own !== null && withPapers ? toRecords(papers) : null,
    },
    builtIn.version,
    new Date(),
  );
  const name = (own ?? 'undercurrent').replace(/[^\p{L}\p{N}]+/gu, '-');
  download(`${name}.project.json`, text, 'application/json');
}
